import type { Id, Instant } from "@warmline/protocol";
import { engineOf } from "./engine.ts";
import { NOBODYS } from "./files.ts";
import type { Db } from "./storage.ts";

/** The records whose conversations became a visitor’s: their feeds still say what was said there. */
export async function readMovedInto(db: Db, visitorId: Id): Promise<Id[]> {
  const rows = await db.selectFrom("visitor").select("id").where("moved_to", "=", visitorId).execute();
  return rows.map(({ id }) => id);
}

/**
 * Erases what some records said and were told: words, notes, feeds, what was asked for under which id, whom they followed. Of a message
 * stays when there was one, for the numbers.
 */
export async function eraseWords(db: Db, visitorIds: readonly Id[], now: Instant): Promise<void> {
  const theirs = engineOf(db).among("visitor_id", visitorIds);
  await db
    .updateTable("message")
    .set({ parts: "[]", words: "", reactions: "[]", edited_at: null, removed_at: now })
    .where(theirs)
    .execute();
  await db.deleteFrom("note").where(theirs).execute();
  await db.deleteFrom("event").where(theirs).execute();
  await db.deleteFrom("operation").where(theirs).execute();
  await db.deleteFrom("incident_follow").where(theirs).execute();
  const conversations = db.selectFrom("conversation").select("id").where(theirs);
  await db.deleteFrom("conversation_alias").where("conversation_id", "in", conversations).execute();
}

/** Erases who the visitors were whose conversations went elsewhere long ago. */
export async function erasePeople(db: Db, visitorIds: readonly Id[], now: Instant): Promise<void> {
  await db
    .updateTable("visitor")
    .set((e) => ({
      ...{ external_id: null, name: null, patronymic: null, name_answered_at: null, email: null, time_zone: null },
      feed_after: e.ref("seq"),
      erased_at: now,
    }))
    .where(engineOf(db).among("id", visitorIds))
    .execute();
}

/** Takes away letters and other work that waits and names one of some ids. */
export async function dropJobs(db: Db, names: readonly Id[]): Promise<void> {
  for (const name of names) await db.deleteFrom("outbox").where("body", "like", `%"${name}"%`).execute();
}

/** Makes the files of some visitors nobody’s, with nothing that says what they were. Returns their ids: their bytes are to go. */
export async function disownFiles(db: Db, visitorIds: readonly Id[]): Promise<Id[]> {
  const rows = await db
    .updateTable("file")
    .set({ ...NOBODYS, name: "" })
    .where(engineOf(db).among("visitor_id", visitorIds))
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}
