import type { Face, Id, Instant, Name, Rating, RatingOccasion, Scale, Visitor } from "@warmline/protocol";
import { sql } from "kysely";
import { breath } from "../breath.ts";
import { engineOf } from "./engine.ts";
import { toRating, toVisitor } from "./rows.ts";
import type { Db } from "./storage.ts";

/** As many remarks at a time as are read without holding others up. */
const PAGE = 1_000;

/** How many ratings of one agent were asked on one scale and occasion, and answered alike. */
export interface RatingCount {
  scale: Scale;
  occasion: RatingOccasion;
  agentId: Name;
  bot: boolean;
  /** Whether they were asked before `from`. */
  before: boolean;
  face: Face | null;
  dismissed: boolean;
  count: number;
}

export async function findRating(db: Db, id: Id): Promise<{ visitorId: Id; rating: Rating } | null> {
  const row = await db.selectFrom("rating").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? { visitorId: row.visitor_id, rating: toRating(row) } : null;
}

/** Counts what a site asked from `since` on, the moment `to` left out; what was asked before `from` apart. */
export async function countRatings(
  db: Db,
  siteId: Name,
  { since, from, to }: { since: Instant; from: Instant; to: Instant },
): Promise<RatingCount[]> {
  const before = sql<number | string>`case when rating.asked_at < ${sql.lit(from)} then 1 else 0 end`;
  const dismissed = sql<number | string>`case when rating.dismissed_at is null then 0 else 1 end`;
  const rows = await asked(db, siteId, since, to)
    .select(["rating.scale", "rating.occasion", "rating.agent_id", "rating.face", "agent.bot"])
    .select((e) => [before.as("before"), dismissed.as("dismissed"), e.fn.countAll<number | string>().as("count")])
    .groupBy(["rating.scale", "rating.occasion", "rating.agent_id", "rating.face", "agent.bot"])
    .groupBy([before, dismissed])
    .execute();
  return rows.map((row) => ({
    scale: row.scale as Scale,
    occasion: row.occasion as RatingOccasion,
    agentId: row.agent_id,
    bot: row.bot === 1,
    before: Number(row.before) === 1,
    face: row.face as Face | null,
    dismissed: Number(row.dismissed) === 1,
    count: Number(row.count),
  }));
}

/** What customers said beside the face to people, of what was asked between two moments, in the order of asking. */
export async function* readRemarks(
  db: Db,
  siteId: Name,
  from: Instant,
  to: Instant,
): AsyncGenerator<{ visitorId: Id; rating: Rating }> {
  let after: { at: Instant; id: Id } = { at: from, id: "" };
  for (;;) {
    const { at, id } = after;
    const rows = await asked(db, siteId, at, to)
      .selectAll("rating")
      .where("rating.remark", "is not", null)
      .where((is) => is.or([is("agent.bot", "is", null), is("agent.bot", "=", 0)]))
      .where((is) => is.or([is("rating.asked_at", ">", at), is("rating.id", ">", id)]))
      .orderBy("rating.asked_at")
      .orderBy("rating.id")
      .limit(PAGE)
      .execute();
    for (const row of rows) yield { visitorId: row.visitor_id, rating: toRating(row) };
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = { at: last.asked_at, id: last.id };
    await breath();
  }
}

export async function findVisitors(db: Db, ids: readonly Id[]): Promise<Map<Id, Visitor>> {
  const rows = await db.selectFrom("visitor").selectAll().where(engineOf(db).among("id", ids)).execute();
  return new Map(rows.map((row) => [row.id, toVisitor(row)]));
}

/** The ratings that a site asked between two moments, and whose they are. */
function asked(db: Db, siteId: Name, from: Instant, to: Instant) {
  return db
    .selectFrom("rating")
    .innerJoin("conversation", "conversation.id", "rating.conversation_id")
    .leftJoin("agent", (join) =>
      join.onRef("agent.id", "=", "rating.agent_id").onRef("agent.site", "=", "conversation.site"),
    )
    .where("conversation.site", "=", siteId)
    .where("rating.asked_at", ">=", from)
    .where("rating.asked_at", "<", to);
}

/** When each of some visitors was last asked outside the window. */
export async function readPopUps(db: Db, visitorIds: readonly Id[]): Promise<{ visitorId: Id; askedAt: Instant }[]> {
  if (visitorIds.length === 0) return [];
  return db
    .selectFrom("rating")
    .select((e) => ["visitor_id as visitorId", e.fn.max("asked_at").as("askedAt")])
    .where(engineOf(db).among("visitor_id", visitorIds))
    .where("pop_up", "=", 1)
    .groupBy("visitor_id")
    .execute();
}
