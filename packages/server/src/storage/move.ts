import type { Id } from "@warmline/protocol";
import type { Db } from "./storage.ts";

/** Deletes a visitor’s messages, which are written anew in another feed; what has one id in all feeds is overwritten there. */
export async function removeMoved(db: Db, visitorId: Id): Promise<void> {
  await db.deleteFrom("message").where("visitor_id", "=", visitorId).execute();
}

/** Lets a repeated request meet its first answer in the feed the conversation went to. */
export async function moveOperations(db: Db, from: Id, to: Id): Promise<void> {
  await db.updateTable("operation").set({ visitor_id: to }).where("visitor_id", "=", from).execute();
}
