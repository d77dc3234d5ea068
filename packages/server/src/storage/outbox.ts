import type { Id } from "@warmline/protocol";
import { insertRows } from "./insert.ts";
import type { Db, Storage } from "./storage.ts";

/** Work to be done after the commit, at least once. */
export interface Job {
  id: Id;
  kind: JobKind;
  body: Record<string, unknown>;
  dueAt: number;
}

export type JobKind =
  | "ticket-letter"
  | "answer-letter"
  | "turn-letter"
  | "incident-letter"
  | "incident-notice"
  | "promise-due"
  | "offer-expiry"
  | "follow-up"
  | "remark-letter"
  | "bot-turn";

export interface ClaimedJob extends Job {
  /** How often it was taken, this time among them. */
  attempts: number;
}

export async function insertJobs(db: Db, jobs: readonly Job[]): Promise<void> {
  const rows = jobs.map((job) => ({
    id: job.id,
    kind: job.kind,
    body: JSON.stringify(job.body),
    due_at: job.dueAt,
    parked_at: null,
    last_error: null,
  }));
  await insertRows(db, "outbox", rows);
}

/** The way to one job that this worker has taken; void once another worker has it. */
export type Claim = Pick<ClaimedJob, "id" | "attempts">;

/**
 * Takes the next due job of a kind until `until`, so that no other worker does it meanwhile. What failed before comes after
 * what did not.
 */
export async function claimJob(
  { db, shared }: Pick<Storage, "db" | "shared">,
  kind: JobKind,
  now: number,
  until: number,
): Promise<ClaimedJob | undefined> {
  const row = await db
    .updateTable("outbox")
    .set((e) => ({ claimed_until: until, attempts: e("attempts", "+", 1) }))
    .where("id", "=", (e) => {
      const next = e
        .selectFrom("outbox")
        .select("id")
        .where("kind", "=", kind)
        .where("parked_at", "is", null)
        .where("due_at", "<=", now)
        .where("claimed_until", "<=", now)
        .orderBy("attempts")
        .orderBy("due_at")
        .limit(1);
      return shared ? next.forUpdate().skipLocked() : next;
    })
    .returningAll()
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      kind: row.kind as JobKind,
      body: JSON.parse(row.body) as Record<string, unknown>,
      dueAt: row.due_at,
      attempts: row.attempts,
    }
  );
}

/** Frees what was taken until `until` at most: for a store whose only worker begins anew. */
export async function freeJobs(db: Db, kinds: readonly JobKind[], until: number): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ claimed_until: 0 })
    .where("kind", "in", kinds)
    .where("claimed_until", ">", 0)
    .where("claimed_until", "<=", until)
    .execute();
}

/** Keeps a job for longer. */
export async function keepJob(db: Db, { id, attempts }: Claim, until: number): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ claimed_until: until })
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .execute();
}

export async function finishJob(db: Db, id: Id): Promise<void> {
  await db.deleteFrom("outbox").where("id", "=", id).execute();
}

export async function finishJobs(db: Db, ids: readonly Id[]): Promise<void> {
  await db.deleteFrom("outbox").where("id", "in", ids).execute();
}

/** Gives a job back that failed: nobody takes it before `until`. */
export async function postponeJob(db: Db, { id, attempts }: Claim, until: number, error: string): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ claimed_until: until, last_error: error })
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .execute();
}

/** Sets a job aside for a person to look at; the others go on. */
export async function parkJob(db: Db, { id, attempts }: Claim, now: number, error: string): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ parked_at: now, last_error: error })
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .execute();
}

/** Whether a contact is asked about again after this job’s time. */
export async function hasLaterFollowUp(db: Db, { id, dueAt }: Job, contactId: Id): Promise<boolean> {
  const later = await db
    .selectFrom("outbox")
    .select("id")
    .where("kind", "=", "follow-up")
    .where("parked_at", "is", null)
    .where("body", "like", `%"${contactId}"%`)
    .where((is) => is.or([is("due_at", ">", dueAt), is.and([is("due_at", "=", dueAt), is("id", ">", id)])]))
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

/** When the next job of some kinds can be taken, or null without one. */
export async function nextDue(db: Db, kinds: readonly JobKind[]): Promise<number | null> {
  const row = await db
    .selectFrom("outbox")
    .select((e) =>
      e.fn
        .min<number | null>(
          e.case().when("claimed_until", ">", e.ref("due_at")).then(e.ref("claimed_until")).else(e.ref("due_at")).end(),
        )
        .as("due"),
    )
    .where("kind", "in", kinds)
    .where("parked_at", "is", null)
    .executeTakeFirst();
  return row?.due ?? null;
}

/** What an operator wants to know of the work that is not done. */
export interface Backlog {
  /** Jobs whose time has come, those that failed and will be tried again among them. */
  due: number;
  /** For how many milliseconds the oldest of them has been due; 0 without one. */
  oldestMs: number;
  /** Jobs that were set aside. */
  parked: number;
}

export async function readBacklog(db: Db, now: number): Promise<Backlog> {
  const due = await db
    .selectFrom("outbox")
    .select((e) => [
      e.fn.countAll<number | string>().as("count"),
      e.fn.min<number | string | null>("due_at").as("oldest"),
    ])
    .where("parked_at", "is", null)
    .where("due_at", "<=", now)
    .executeTakeFirstOrThrow();
  const parked = await db
    .selectFrom("outbox")
    .select((e) => e.fn.countAll<number | string>().as("count"))
    .where("parked_at", "is not", null)
    .executeTakeFirstOrThrow();
  return {
    due: Number(due.count),
    oldestMs: due.oldest === null ? 0 : now - Number(due.oldest),
    parked: Number(parked.count),
  };
}
