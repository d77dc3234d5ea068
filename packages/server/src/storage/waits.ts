import type { Id, Instant, Name } from "@warmline/protocol";
import { insertJobs } from "./outbox.ts";
import type { Db } from "./storage.ts";
import type { WaitRow } from "./tables.ts";

/** As many rows at a time as every database takes. */
const CHUNK = 200;

/**
 * Keeps waits as they are from now on. What was told first stays, and a turn that is kept, and when somebody was heard, are
 * written by themselves.
 */
export async function writeWaits(db: Db, rows: readonly WaitRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await db
      .insertInto("wait")
      .values(rows.slice(at, at + CHUNK))
      .onConflict((c) =>
        c.columns(["conversation_id", "since"]).doUpdateSet((e) => ({
          visitor_id: e.ref("excluded.visitor_id"),
          shown: e.ref("excluded.shown"),
          told_until: e.fn.coalesce("wait.told_until", "excluded.told_until"),
          ended_at: e.ref("excluded.ended_at"),
          outcome: e.ref("excluded.outcome"),
        })),
      )
      .execute();
  }
}

type Key = Pick<WaitRow, "conversation_id" | "since">;

/** A turn that is to be kept. */
export interface Turn extends Key {
  site: Name;
  until: Instant;
  /** The id of the letter that tells of it, or null where none was asked for. */
  letterId: Id | null;
}

/** Keeps the turn of a customer who is away, and lets the letter go with it. Returns whether nobody else did before. */
export async function keepTurn(
  db: Db,
  { conversation_id: conversationId, since, site, until, letterId }: Turn,
  now: Instant,
): Promise<boolean> {
  const kept = await db
    .updateTable("wait")
    .set({ turn_until: until })
    .where("conversation_id", "=", conversationId)
    .where("since", "=", since)
    .where("turn_until", "is", null)
    .where("ended_at", "is", null)
    .returning("conversation_id")
    .executeTakeFirst();
  if (!kept) return false;
  const body = { siteId: site, conversationId, turnUntil: until };
  if (letterId !== null) await insertJobs(db, [{ id: letterId, kind: "turn-letter", body, dueAt: now }]);
  return true;
}

/** A customer is here again: the next time that they are away they are called anew. */
export async function forgetTurn(db: Db, { conversation_id: id, since }: Key): Promise<void> {
  await db
    .updateTable("wait")
    .set({ turn_until: null })
    .where("conversation_id", "=", id)
    .where("since", "=", since)
    .execute();
}

/** Remembers when a customer in line was heard, for other processes that serve the same store. */
export async function noteHeard(db: Db, visitorId: Id, at: Instant): Promise<void> {
  await db
    .updateTable("wait")
    .set({ heard_at: at })
    .where("visitor_id", "=", visitorId)
    .where("ended_at", "is", null)
    .execute();
}
