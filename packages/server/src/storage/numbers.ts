import type { DeskNumbers, EndReason, Instant, Name } from "@warmline/protocol";
import { sql } from "kysely";
import { breath } from "../breath.ts";
import type { Db } from "./storage.ts";
import type { WaitRow } from "./tables.ts";

const HOUR_MS = 3_600_000;
/** As many waits at a time as are read without holding others up. */
const PAGE = 1_000;
/** Seconds. */
const BUCKETS = [30, 60, 120, 180, 300, 600, 900, 1_800, 3_600];

export type EstimateCounts = DeskNumbers["estimate"];
type Finished = Pick<WaitRow, "since" | "ended_at" | "outcome" | "told_until" | "expected">;

/** Counts how what was told of one wait came true. Only of those who were taken it is known. */
export function countEstimate(
  counts: EstimateCounts,
  { since, ended_at, outcome, told_until, expected }: Finished,
): void {
  if (outcome !== "taken" || ended_at === null) return;
  if (told_until !== null) {
    counts.told += 1;
    if (ended_at <= told_until) counts.held += 1;
  }
  if (expected === null) return;
  const seconds = (ended_at - since) / 1_000;
  const [q05 = 0, q25 = 0, , q75 = 0, q95 = 0] = JSON.parse(expected) as number[];
  counts.count += 1;
  if (seconds >= q25 && seconds <= q75) counts.within50 += 1;
  if (seconds >= q05 && seconds <= q95) counts.within90 += 1;
}

/** How it went at a site between two moments, the second one left out. */
export async function readNumbers(db: Db, siteId: Name, from: Instant, to: Instant): Promise<DeskNumbers> {
  const waits: number[] = [];
  const firstAnswers: number[] = [];
  const estimate: EstimateCounts = { count: 0, within50: 0, within90: 0, told: 0, held: 0 };
  let abandoned = 0;
  for await (const row of finishedWaits(db, siteId, from, to)) {
    if (row.outcome === "abandoned") abandoned += 1;
    if (row.outcome !== "taken" || row.ended_at === null) continue;
    waits.push((row.ended_at - row.since) / 1_000);
    if (row.answered_at !== null) firstAnswers.push((row.answered_at - row.since) / 1_000);
    countEstimate(estimate, row);
  }
  return {
    from,
    to,
    firstAnswer: durationsOf(firstAnswers),
    promises: await countPromises(db, siteId, from, to),
    waits: durationsOf(waits),
    abandoned,
    estimate,
    contacts: await countContacts(db, siteId, from, to),
    endings: await countEndings(db, siteId, from, to),
  };
}

type Answered = Finished & { conversation_id: string; answered_at: number | null };

/** The waits that began in a time and are over, a page at a time, with the first word of a person after each. */
async function* finishedWaits(db: Db, siteId: Name, from: Instant, to: Instant): AsyncGenerator<Answered> {
  let after: { since: Instant; id: string } = { since: from, id: "" };
  for (;;) {
    const rows: Answered[] = await db
      .selectFrom("wait")
      .select(["conversation_id", "since", "ended_at", "outcome", "told_until", "expected"])
      .select((e) =>
        e
          .selectFrom("message")
          .select((m) => m.fn.min<number | null>("message.at").as("at"))
          .whereRef("message.conversation_id", "=", "wait.conversation_id")
          .whereRef("message.at", ">=", "wait.since")
          .where("message.author_kind", "=", "agent")
          .where("message.author_agent", "not in", (a) =>
            a.selectFrom("agent").select("id").where("site", "=", siteId).where("bot", "=", 1),
          )
          .as("answered_at"),
      )
      .where("site", "=", siteId)
      .where("since", "<", to)
      .where("ended_at", "is not", null)
      .where((is) =>
        is.or([
          is("since", ">", after.since),
          is.and([is("since", "=", after.since), is("conversation_id", ">", after.id)]),
        ]),
      )
      .orderBy("since")
      .orderBy("conversation_id")
      .limit(PAGE)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = { since: last.since, id: last.conversation_id };
    await breath();
  }
}

async function countPromises(db: Db, siteId: Name, from: Instant, to: Instant): Promise<DeskNumbers["promises"]> {
  const count = async (column: "due_at" | "settled_at" | "extended_at", states: readonly string[] | null) => {
    const row = await db
      .selectFrom("promise")
      .innerJoin("conversation", "conversation.id", "promise.conversation_id")
      .select((e) => e.fn.countAll<number | string>().as("count"))
      .where("conversation.site", "=", siteId)
      .where(`promise.${column}`, ">=", from)
      .where(`promise.${column}`, "<", to)
      .$if(states !== null, (query) => query.where("promise.state", "in", states ?? []))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  return {
    kept: await count("settled_at", ["kept"]),
    // A promise that nobody answered yet is missed all the same.
    missed: await count("due_at", ["lapsed"]),
    released: await count("settled_at", ["released"]),
    extended: await count("extended_at", null),
  };
}

async function countContacts(db: Db, siteId: Name, from: Instant, to: Instant): Promise<DeskNumbers["contacts"]> {
  const hour = sql<number | string>`contact.picked_up_at / ${sql.lit(HOUR_MS)}`;
  const rows = await db
    .selectFrom("contact")
    .innerJoin("conversation", "conversation.id", "contact.conversation_id")
    .select((e) => [hour.as("hour"), e.fn.countAll<number | string>().as("count")])
    .where("conversation.site", "=", siteId)
    .where("contact.agent_id", "not in", (e) =>
      e.selectFrom("agent").select("id").where("site", "=", siteId).where("bot", "=", 1),
    )
    .where("contact.picked_up_at", ">=", from)
    .where("contact.picked_up_at", "<", to)
    .groupBy(hour)
    .orderBy(hour)
    .execute();
  return rows.map((row) => ({ from: Number(row.hour) * HOUR_MS, count: Number(row.count) }));
}

async function countEndings(db: Db, siteId: Name, from: Instant, to: Instant): Promise<DeskNumbers["endings"]> {
  const rows = await db
    .selectFrom("contact")
    .innerJoin("conversation", "conversation.id", "contact.conversation_id")
    .select((e) => ["contact.end_reason as reason", e.fn.countAll<number | string>().as("count")])
    .where("conversation.site", "=", siteId)
    .where("contact.agent_id", "not in", (e) =>
      e.selectFrom("agent").select("id").where("site", "=", siteId).where("bot", "=", 1),
    )
    .where("contact.ended_at", ">=", from)
    .where("contact.ended_at", "<", to)
    .groupBy("contact.end_reason")
    .execute();
  const count = (reason: EndReason) => Number(rows.find((row) => row.reason === reason)?.count ?? 0);
  return { solved: count("solved"), left: count("left"), abusive: count("abusive") };
}

/** Seconds, counted by how long they are; quantiles by nearest rank. */
export function durationsOf(seconds: readonly number[]): DeskNumbers["waits"] {
  const sorted = seconds.toSorted((a, b) => a - b);
  const rank = (p: number) => sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? null;
  const counts = [...BUCKETS, null].map((upTo) => ({ upTo, count: 0 }));
  for (const one of sorted) {
    const bucket = counts.find(({ upTo }) => upTo === null || one <= upTo);
    if (bucket) bucket.count += 1;
  }
  return { count: sorted.length, median: rank(0.5), p90: rank(0.9), buckets: counts };
}
