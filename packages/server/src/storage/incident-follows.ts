import type { FeedEvent, Id, Instant, Name } from "@warmline/protocol";
import { engineOf } from "./engine.ts";
import { insertRows } from "./insert.ts";
import type { Db } from "./storage.ts";
import type { IncidentFollowRow, IncidentRow } from "./tables.ts";

/** For how long after its end somebody who comes back is told of an incident they followed. */
const TOLD_MS = 86_400_000;

/** Of some incidents when they were over, of every site that has one of that id. */
export async function readIncidentEnds(
  db: Db,
  ids: readonly string[],
): Promise<Pick<IncidentRow, "site" | "id" | "resolved_at">[]> {
  if (ids.length === 0) return [];
  return db.selectFrom("incident").select(["site", "id", "resolved_at"]).where(engineOf(db).among("id", ids)).execute();
}

/** How some visitors follow some incidents. */
export async function readFollowsOf(
  db: Db,
  visitorIds: readonly Id[],
  incidentIds: readonly string[],
): Promise<IncidentFollowRow[]> {
  if (incidentIds.length === 0) return [];
  const { among } = engineOf(db);
  return db
    .selectFrom("incident_follow")
    .selectAll()
    .where(among("visitor_id", visitorIds))
    .where(among("incident_id", incidentIds))
    .execute();
}

/** The incidents that a visitor follows and that go on, or were over lately. */
export async function readFollows(db: Db, visitorId: Id, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom("incident_follow as follow")
    .innerJoin("incident", (join) =>
      join.onRef("incident.site", "=", "follow.site").onRef("incident.id", "=", "follow.incident_id"),
    )
    .select("follow.incident_id as id")
    .where("follow.visitor_id", "=", visitorId)
    .where((is) => is.or([is("resolved_at", "is", null), is("resolved_at", ">", now - TOLD_MS)]))
    .orderBy("follow.at")
    .orderBy("follow.incident_id")
    .execute();
  return rows.map(({ id }) => id);
}

/** All that a visitor ever followed. */
export async function readAllFollows(
  db: Db,
  visitorId: Id,
): Promise<{ incidentId: string; at: Instant; email: string | null }[]> {
  return db
    .selectFrom("incident_follow")
    .select(["incident_id as incidentId", "at", "email"])
    .where("visitor_id", "=", visitorId)
    .orderBy("at")
    .orderBy("incident_id")
    .execute();
}

/** What one visitor follows and was not told the end of, and another one does not follow. */
export async function readNewFollows(
  db: Db,
  visitorId: Id,
  other: Id,
): Promise<{ incidentId: string; email: string | null }[]> {
  return db
    .selectFrom("incident_follow")
    .select(["incident_id as incidentId", "email"])
    .where("visitor_id", "=", visitorId)
    .where("told_at", "is", null)
    .where(
      "incident_id",
      "not in",
      db.selectFrom("incident_follow").select("incident_id").where("visitor_id", "=", other),
    )
    .orderBy("at")
    .orderBy("incident_id")
    .execute();
}

/** Somebody who is to hear that an incident is over. */
export interface Follower {
  visitorId: Id;
  /** The address they gave for that, else their own; null where nothing is known. */
  email: string | null;
  /** When they were told, or null. */
  toldAt: number | null;
}

/** Who follows an incident. */
export async function readFollowers(db: Db, site: Name, incidentId: string): Promise<Follower[]> {
  const rows = await db
    .selectFrom("incident_follow as follow")
    .innerJoin("visitor", "visitor.id", "follow.visitor_id")
    .select(["follow.visitor_id as id", "follow.email as own", "visitor.email", "follow.told_at"])
    .where("follow.site", "=", site)
    .where("follow.incident_id", "=", incidentId)
    .orderBy("follow.at")
    .orderBy("follow.visitor_id")
    .execute();
  return rows.map((row) => ({ visitorId: row.id, email: row.own ?? row.email, toldAt: row.told_at }));
}

/** Writes who follows what from now on: of several changes to one thing the last. */
export async function writeFollows(
  db: Db,
  changes: readonly { siteId: Name; visitorId: Id; event: Extract<FeedEvent, { type: "incident.followed" }> }[],
): Promise<void> {
  const last = new Map(changes.map((change) => [`${change.visitorId} ${change.event.incidentId}`, change]));
  const begun: IncidentFollowRow[] = [];
  for (const { siteId, visitorId, event } of last.values()) {
    const { incidentId, following, email, at } = event;
    if (following)
      begun.push({ site: siteId, incident_id: incidentId, visitor_id: visitorId, at, email, told_at: null });
    else
      await db
        .deleteFrom("incident_follow")
        .where("site", "=", siteId)
        .where("incident_id", "=", incidentId)
        .where("visitor_id", "=", visitorId)
        .execute();
  }
  await insertRows(db, "incident_follow", begun, "site, incident_id, visitor_id");
}
