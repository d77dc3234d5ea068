import type { FeedEvent, Id, Name, Seq } from "@warmline/protocol";
import type { Audience, Db, StoredEvent } from "./storage.ts";

/** A visitor’s events after a place, in order. */
export async function readFeed(db: Db, visitorId: Id, after: Seq, limit = 1_000): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where("visitor_id", "=", visitorId)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map(toStored);
}

export function toStored(row: {
  visitor_id: string;
  site: Name;
  seq: number;
  audience: string;
  body: string;
}): StoredEvent {
  return {
    visitorId: row.visitor_id,
    siteId: row.site,
    seq: row.seq,
    audience: row.audience as Audience,
    event: JSON.parse(row.body) as FeedEvent,
  };
}
