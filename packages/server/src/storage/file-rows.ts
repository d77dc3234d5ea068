import type { Id, Name } from "@warmline/protocol";
import { engineOf } from "./engine.ts";
import type { Db } from "./storage.ts";
import type { FileRow } from "./tables.ts";

/** Whose upload a file is: a visitor’s, or an agent’s. */
export type FileOwner = Pick<FileRow, "site" | "visitor_id" | "agent_id">;

export function findFile(db: Db, id: Id): Promise<FileRow | undefined> {
  return db.selectFrom("file").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function insertFile(db: Db, row: FileRow): Promise<void> {
  await db.insertInto("file").values(row).execute();
}

/** Notes that somebody still means to send a file, so that it is kept from now on as long as a new one. */
export async function renewFile(db: Db, id: Id, now: number): Promise<void> {
  await db.updateTable("file").set({ created_at: now }).where("id", "=", id).where("message_id", "is", null).execute();
}

/** What somebody has uploaded: how many files are in no message, and the bytes of all that began since then. */
export async function countFiles(db: Db, owner: FileOwner, since: number): Promise<{ loose: number; bytes: number }> {
  const own = db
    .selectFrom("file")
    .where("site", "=", owner.site)
    .where("visitor_id", owner.visitor_id === null ? "is" : "=", owner.visitor_id)
    .where("agent_id", owner.agent_id === null ? "is" : "=", owner.agent_id);
  const { loose } = await own
    .where("message_id", "is", null)
    .select((e) => e.fn.countAll().as("loose"))
    .executeTakeFirstOrThrow();
  const { bytes } = await own
    .where("created_at", ">", since)
    .select((e) => e.fn.sum("size").as("bytes"))
    .executeTakeFirstOrThrow();
  // PostgreSQL adds whole numbers up to a numeric, which comes as a text.
  return { loose: Number(loose), bytes: Number(bytes ?? 0) };
}

/** Marks a file as whole, with what it was found to be. Returns whether it was not before. */
export async function markWhole(
  db: Db,
  id: Id,
  found: Pick<FileRow, "completed_at" | "media_type" | "width" | "height">,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("file")
    .set(found)
    .where("id", "=", id)
    .where("completed_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Deletes a file, unless a message holds it. Returns whether it is gone. */
export async function deleteLoose(db: Db, id: Id): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("file")
    .where("id", "=", id)
    .where("message_id", "is", null)
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/** Deletes some of the files that no message holds: those from before `before`, and those that are nobody’s any more. */
export async function deleteStale(db: Db, before: number, limit: number): Promise<Id[]> {
  const stale = await db
    .selectFrom("file")
    .select("id")
    .where("message_id", "is", null)
    .where((e) => e.or([e("created_at", "<", before), e.and([e("visitor_id", "is", null), e("agent_id", "is", null)])]))
    .orderBy("created_at")
    .limit(limit)
    .execute();
  if (stale.length === 0) return [];
  const ids = stale.map(({ id }) => id);
  // A message may have taken one of them in the meantime.
  const rows = await db
    .deleteFrom("file")
    .where(engineOf(db).among("id", ids))
    .where("message_id", "is", null)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Which of these files there are. */
export async function knownFiles(db: Db, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  const rows = await db.selectFrom("file").select("id").where(engineOf(db).among("id", ids)).execute();
  return new Set(rows.map(({ id }) => id));
}

/** An owner’s upload, or what is in a message of a visitor’s record. */
export function mayVisitorSee(row: FileRow, site: Name, visitorId: Id): boolean {
  const isTheirs = row.site === site && row.visitor_id === visitorId;
  return isTheirs && (row.message_id !== null || row.agent_id === null);
}

/** What any customer of the site has sent, and an agent’s own upload. */
export function mayAgentSee(row: FileRow, site: Name, agentId: Name): boolean {
  return row.site === site && (row.message_id !== null || row.agent_id === agentId);
}

/** Whether a file is what was left by a message that was taken back. */
export function isNobodys(row: FileRow): boolean {
  return row.message_id === null && row.visitor_id === null && row.agent_id === null;
}
