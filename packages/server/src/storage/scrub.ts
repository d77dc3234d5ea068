import type { FeedEvent, Id, Message, Seq } from "@warmline/protocol";
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
  const moved = await db.selectFrom("visitor").select("id").where("moved_to", "=", visitorId).execute();
  // Each feed by itself: of many feeds at once a database would rather look through all there are.
  const feeds = [{ id: visitorId, from: message.seq }, ...moved.map(({ id }) => ({ id, from: 0 }))];
  for (const { id, from } of feeds) {
    const rows = await db
      .selectFrom("event")
      .select(["seq", "body"])
      .where("visitor_id", "=", id)
      .where("seq", ">=", from)
      .where("body", "like", `%${message.id}%`)
      .execute();
    for (const { seq, body } of rows) {
      const event = scrubbed(JSON.parse(body) as FeedEvent, message);
      if (event) await rewrite(db, id, event, seq);
    }
  }
}

async function rewrite(db: Db, visitorId: Id, event: FeedEvent, seq: Seq): Promise<void> {
  await db
    .updateTable("event")
    .set({ body: JSON.stringify(event) })
    .where("visitor_id", "=", visitorId)
    .where("seq", "=", seq)
    .execute();
}
