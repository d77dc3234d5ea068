import type { Id } from "@warmline/protocol";
import type { Db } from "./storage.ts";

/** Ids that messages of both visitors have. */
export async function sharedMessageIds(db: Db, from: Id, to: Id): Promise<ReadonlySet<Id>> {
  const rows = await db
    .selectFrom("message")
    .select("id")
    .where("visitor_id", "=", to)
    .where("id", "in", db.selectFrom("message").select("id").where("visitor_id", "=", from))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Deletes a visitor’s messages and notes, which are written anew in another feed; what has one id in all feeds is overwritten there. */
export async function removeMoved(db: Db, visitorId: Id): Promise<void> {
  await db.deleteFrom("message").where("visitor_id", "=", visitorId).execute();
  await db.deleteFrom("note").where("visitor_id", "=", visitorId).execute();
}

/** Lets a repeated request meet its first answer in the feed the conversation went to. An id that is taken there stays taken. */
export async function moveOperations(db: Db, from: Id, to: Id): Promise<void> {
  const taken = db.selectFrom("operation").select("id").where("visitor_id", "=", to);
  await db.deleteFrom("operation").where("visitor_id", "=", from).where("id", "in", taken).execute();
  await db.updateTable("operation").set({ visitor_id: to }).where("visitor_id", "=", from).execute();
}
