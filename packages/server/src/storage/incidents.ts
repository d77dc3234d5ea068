import type { Id, Incident, Name } from "@warmline/protocol";
import { engineOf } from "./engine.ts";
import { readFollowers } from "./incident-follows.ts";
import { insertRows } from "./insert.ts";
import type { Db } from "./storage.ts";
import type { IncidentRow } from "./tables.ts";

function toIncident({ body }: Pick<IncidentRow, "body">): Incident {
  return JSON.parse(body) as Incident;
}

/** What goes on at a site, and what was over after `since`. */
export async function readIncidents(db: Db, site: Name, since: number): Promise<Incident[]> {
  const rows = await db
    .selectFrom("incident")
    .select("body")
    .where("site", "=", site)
    .where((is) => is.or([is("resolved_at", "is", null), is("resolved_at", ">", since)]))
    .execute();
  return rows.map(toIncident);
}

export async function findIncident(db: Db, site: Name, id: string): Promise<Incident | undefined> {
  const row = await db
    .selectFrom("incident")
    .select("body")
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toIncident(row);
}

/** Writes incidents; what was known of them before is replaced. */
export async function writeIncidents(db: Db, site: Name, incidents: readonly Incident[]): Promise<void> {
  const rows = incidents.map((incident): IncidentRow => {
    const { id, source, updatedAt, resolvedAt } = incident;
    return { site, id, source, body: JSON.stringify(incident), updated_at: updatedAt, resolved_at: resolvedAt };
  });
  await insertRows(db, "incident", rows, "site, id");
}

/** Takes incidents back, as if they had never been told. */
export async function removeIncidents(db: Db, site: Name, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom("incident").where("site", "=", site).where(engineOf(db).among("id", ids)).execute();
}

/** What a status page told and was not over. */
export async function readOpenOfStatusPage(db: Db, site: Name): Promise<Incident[]> {
  const rows = await db
    .selectFrom("incident")
    .select("body")
    .where("site", "=", site)
    .where("source", "=", "status-page")
    .where("resolved_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(toIncident);
}

/** Who follows an incident, was not told of its end and has an address, each address once. From then on they count as told. */
export async function takeFollowers(
  db: Db,
  site: Name,
  incidentId: string,
  now: number,
): Promise<{ visitorId: Id; email: string }[]> {
  const taken = await db
    .updateTable("incident_follow")
    .set({ told_at: now })
    .where("site", "=", site)
    .where("incident_id", "=", incidentId)
    .where("told_at", "is", null)
    .returning("visitor_id")
    .execute();
  const untold = new Set(taken.map((row) => row.visitor_id));
  const letters = new Map<string, { visitorId: Id; email: string }>();
  for (const { visitorId, email } of await readFollowers(db, site, incidentId)) {
    if (email === null || !untold.has(visitorId) || letters.has(email.toLowerCase())) continue;
    letters.set(email.toLowerCase(), { visitorId, email });
  }
  return [...letters.values()];
}

/** Followers of an incident that is not over after all are to be told again. */
export async function untellFollowers(db: Db, site: Name, incidentId: string): Promise<void> {
  await db
    .updateTable("incident_follow")
    .set({ told_at: null })
    .where("site", "=", site)
    .where("incident_id", "=", incidentId)
    .execute();
}

/** When the status page at an address was last read for a site; null if never. */
export async function readStatusPageTime(db: Db, site: Name, url: string): Promise<number | null> {
  const row = await db
    .selectFrom("status_page")
    .select("read_at")
    .where("site", "=", site)
    .where("url", "=", url)
    .executeTakeFirst();
  return row?.read_at ?? null;
}

export async function writeStatusPageTime(db: Db, site: Name, url: string, readAt: number): Promise<void> {
  await insertRows(db, "status_page", [{ site, url, read_at: readAt }], "site");
}
