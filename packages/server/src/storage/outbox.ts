import type { Id } from "@warmline/protocol";
import type { Db } from "./storage.ts";

/** Work to be done after the commit, at least once. */
export interface Job {
  id: Id;
  kind: JobKind;
  body: Record<string, unknown>;
  dueAt: number;
}

export type JobKind = "ticket-letter" | "answer-letter" | "promise-due";

export interface ClaimedJob extends Job {
  attempts: number;
}

export async function insertJobs(db: Db, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map((job) => ({
    id: job.id,
    kind: job.kind,
    body: JSON.stringify(job.body),
    due_at: job.dueAt,
    parked_at: null,
    last_error: null,
  }));
  await db.insertInto("outbox").values(rows).execute();
}

/** Takes the next due job of some kinds for `claimMs`, so that no other worker does it meanwhile. */
export async function claimJob(
  db: Db,
  kinds: readonly JobKind[],
  now: number,
  claimMs: number,
): Promise<ClaimedJob | undefined> {
  const row = await db
    .selectFrom("outbox")
    .selectAll()
    .where("kind", "in", kinds)
    .where("parked_at", "is", null)
    .where("due_at", "<=", now)
    .where("claimed_until", "<=", now)
    .orderBy("due_at")
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const attempts = row.attempts + 1;
  await db
    .updateTable("outbox")
    .set({ claimed_until: now + claimMs, attempts })
    .where("id", "=", row.id)
    .execute();
  return {
    id: row.id,
    kind: row.kind as JobKind,
    body: JSON.parse(row.body) as Record<string, unknown>,
    dueAt: row.due_at,
    attempts,
  };
}

export async function finishJob(db: Db, id: Id): Promise<void> {
  await db.deleteFrom("outbox").where("id", "=", id).execute();
}

export async function postponeJob(db: Db, id: Id, dueAt: number, error: string): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ due_at: dueAt, claimed_until: 0, last_error: error })
    .where("id", "=", id)
    .execute();
}

/** Sets a job aside for a person to look at; the others go on. */
export async function parkJob(db: Db, id: Id, now: number, error: string): Promise<void> {
  await db.updateTable("outbox").set({ parked_at: now, last_error: error }).where("id", "=", id).execute();
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
