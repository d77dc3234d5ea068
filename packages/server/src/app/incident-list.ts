import type { Incident } from "@warmline/protocol";
import type { SiteFile } from "../sites/site-file.ts";
import { readIncidents, readStatusPageTime } from "../storage/incidents.ts";
import type { Db } from "../storage/storage.ts";

const MINUTE = 60_000;

/** For how long an incident that is over is still told, to those who saw it. */
export const OVER_MS = 30 * MINUTE;
/** A status page that has not answered for longer says nothing about now. */
export const STALE_MS = 5 * MINUTE;

const GRAVEST: readonly Incident["severity"][] = ["critical", "major", "minor", "info"];

/** What goes on at a site, and until when that holds if nothing else happens. */
export interface IncidentList {
  incidents: Incident[];
  stale: boolean;
  /** Milliseconds since 1970-01-01T00:00:00Z, or Infinity. */
  until: number;
}

export async function listIncidents(db: Db, site: SiteFile, now: number): Promise<IncidentList> {
  const found = await readIncidents(db, site.id, now - OVER_MS);
  const page = site.statusPage;
  // Of a page that is no longer read nobody will say that it is over.
  const incidents = found.filter(({ source }) => source === "desk" || page).sort(byGravity);
  const staleAt = page ? ((await readStatusPageTime(db, site.id, page.url)) ?? -Infinity) + STALE_MS : Infinity;
  const stale = staleAt < now;
  const ends = incidents.flatMap(({ resolvedAt }) => (resolvedAt === null ? [] : [resolvedAt + OVER_MS]));
  return { incidents, stale, until: Math.min(...ends, stale ? Infinity : staleAt + 1) };
}

/** What is over comes last; of the rest the gravest first, what is to come behind what goes on, then the newest word. */
function byGravity(a: Incident, b: Incident): number {
  return (
    Number(a.resolvedAt !== null) - Number(b.resolvedAt !== null) ||
    GRAVEST.indexOf(a.severity) - GRAVEST.indexOf(b.severity) ||
    Number(a.phase === "scheduled") - Number(b.phase === "scheduled") ||
    b.updatedAt - a.updatedAt ||
    (a.id < b.id ? -1 : 1)
  );
}
