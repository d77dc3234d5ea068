import type { FeedEvent, Id, Message } from "@warmline/protocol";
import { withoutWords } from "../service/change.ts";
import type { Db, StoredEvent } from "./storage.ts";

/** An event that tells of a message, as it is told once that message was taken back; null if it tells of something else. */
export function scrubbed(event: FeedEvent, removed: Pick<Message, "id" | "removedAt">): FeedEvent | null {
  if (event.type !== "message.added" && event.type !== "message.changed") return null;
  if (event.message.id !== removed.id || event.message.removedAt !== null || removed.removedAt === null) return null;
  return { ...event, message: withoutWords(event.message, removed.removedAt) };
}

/** Takes what a removed message said out of the feed it is in, and out of those that it came from. */
export async function scrubFeeds(db: Db, events: readonly StoredEvent[]): Promise<void> {
  for (const { visitorId, event } of events) {
    if (event.type === "message.changed" && event.message.removedAt !== null)
      await scrubFeed(db, visitorId, event.message);
  }
}

async function scrubFeed(db: Db, visitorId: Id, message: Message): Promise<void> {
  const before = db.selectFrom("visitor").select("id").where("moved_to", "=", visitorId);
  const rows = await db
    .selectFrom("event")
    .select(["visitor_id", "seq", "body"])
    .where((is) =>
      is.or([is.and([is("visitor_id", "=", visitorId), is("seq", ">=", message.seq)]), is("visitor_id", "in", before)]),
    )
    .where("body", "like", `%${message.id}%`)
    .execute();
  for (const row of rows) {
    const event = scrubbed(JSON.parse(row.body) as FeedEvent, message);
    if (!event) continue;
    await db
      .updateTable("event")
      .set({ body: JSON.stringify(event) })
      .where("visitor_id", "=", row.visitor_id)
      .where("seq", "=", row.seq)
      .execute();
  }
}
