import { SUPPORT_ITSELF, type Incident, type Name, type TellIncident } from "@warmline/protocol";
import { refuse, type Refusal } from "./command.ts";

/** What an agent told, and what was known before. */
export interface Telling {
  id: string;
  told: Omit<TellIncident, "conversationIds">;
  before: Incident | undefined;
  /** The categories of the site. */
  categories: readonly Name[];
  now: number;
}

/** What an incident is after an agent told it. The same words again change nothing, not even the time. */
export function decideIncident({ id, told, before, categories, now }: Telling): Incident | Refusal {
  if (told.kind === "incident" && told.phase === "scheduled")
    return refuse("invalid-request", "phase: only maintenance is planned ahead");
  const unknown = told.affects.findIndex((name) => name !== SUPPORT_ITSELF && !categories.includes(name));
  if (unknown !== -1)
    return refuse("invalid-request", `affects.${unknown}: must be a category of this site, or "${SUPPORT_ITSELF}"`);
  const isOver = told.phase === "resolved";
  const incident: Incident = {
    id,
    kind: told.kind,
    severity: told.severity,
    phase: told.phase,
    title: told.title,
    body: told.body,
    language: null,
    affects: [...new Set(told.affects)],
    startedAt: before?.startedAt ?? now,
    updatedAt: before?.updatedAt ?? now,
    resolvedAt: isOver ? (before?.resolvedAt ?? now) : null,
    expectedEnd: told.expectedEnd,
    nextUpdateAt: told.nextUpdateAt,
    url: null,
    source: "desk",
  };
  return isSame(before, incident) ? incident : { ...incident, updatedAt: now };
}

/**
 * What to write after a status page was read: what is new or told otherwise, and as over what it no longer tells.
 *
 * @param known what is kept of that page and was not over
 */
export function decideReading(known: readonly Incident[], found: readonly Incident[], now: number): Incident[] {
  const before = new Map(known.map((incident) => [incident.id, incident]));
  const told = new Set(found.map(({ id }) => id));
  const gone = known.filter(({ id }) => !told.has(id));
  return [
    // What was over before it was first seen here concerns nobody.
    ...found.filter((one) => (before.has(one.id) || one.resolvedAt === null) && !isSame(before.get(one.id), one)),
    ...gone.map((one): Incident => ({ ...one, phase: "resolved", resolvedAt: now, updatedAt: now })),
  ];
}

function isSame(one: Incident | undefined, two: Incident): boolean {
  return JSON.stringify(one) === JSON.stringify(two);
}
