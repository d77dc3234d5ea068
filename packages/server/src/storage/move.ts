import type { Id, Instant } from "@warmline/protocol";
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

/**
 * Deletes a visitor’s messages, notes and follows, which are written anew in another feed; what has one id in all feeds is
 * overwritten there.
 */
export async function removeMoved(db: Db, visitorId: Id): Promise<void> {
  await db.deleteFrom("incident_follow").where("visitor_id", "=", visitorId).execute();
  await db.deleteFrom("message").where("visitor_id", "=", visitorId).execute();
  await db.deleteFrom("note").where("visitor_id", "=", visitorId).execute();
}

/** Lets a repeated request meet its first answer in the feed the conversation went to. An id that is taken there stays taken. */
export async function moveOperations(db: Db, from: Id, to: Id): Promise<void> {
  const taken = db.selectFrom("operation").select("id").where("visitor_id", "=", to);
  await db.deleteFrom("operation").where("visitor_id", "=", from).where("id", "in", taken).execute();
  await db.updateTable("operation").set({ visitor_id: to }).where("visitor_id", "=", from).execute();
}

/** Gives the waits of one visitor to another. */
export async function moveWaits(db: Db, from: Id, to: Id): Promise<void> {
  await db.updateTable("wait").set({ visitor_id: to }).where("visitor_id", "=", from).execute();
}

/**
 * Chats that wait became part of an open one. The wait with the better place goes on as the open one’s, with what was told of it;
 * the others are over without having come to anything. Of two moments that were told the sooner one holds: somebody read it.
 *
 * @param since since when the open one waits now; null if it does not
 */
export async function joinWaits(
  db: Db,
  joined: readonly Id[],
  openId: Id,
  since: Instant | null,
  now: Instant,
): Promise<void> {
  if (joined.length === 0) return;
  const better =
    since === null
      ? undefined
      : await db
          .selectFrom("wait")
          .selectAll()
          .where("conversation_id", "in", joined)
          .where("since", "=", since)
          .where("ended_at", "is", null)
          .executeTakeFirst();
  const open = await db
    .selectFrom("wait")
    .select(["since", "told_until"])
    .where("conversation_id", "=", openId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (better && better.since !== open?.since) {
    const told = [better.told_until, open?.told_until ?? null].filter((until) => until !== null);
    await db
      .updateTable("wait")
      .set({ ended_at: now, outcome: "joined" })
      .where("conversation_id", "=", openId)
      .where("ended_at", "is", null)
      .execute();
    await db
      .updateTable("wait")
      .set({ conversation_id: openId, told_until: told.length === 0 ? null : Math.min(...told) })
      .where("conversation_id", "=", better.conversation_id)
      .where("since", "=", better.since)
      .execute();
  }
  await db
    .updateTable("wait")
    .set({ ended_at: now, outcome: "joined" })
    .where("conversation_id", "in", joined)
    .where("ended_at", "is", null)
    .execute();
}
