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

/** What was read of a status page, and what is kept of it and was not over. */
export interface PageNews {
  known: readonly Incident[];
  found: readonly Incident[];
  /** The ids of all that the page tells, whether it concerns the site or not. */
  told: ReadonlySet<string>;
  /** Whether this page was read before: another one knows nothing of what the one before it told. */
  isSamePage: boolean;
  now: number;
}

/** What is to be kept of a status page from now on, and what is taken back without a word. */
export function decideReading({ known, found, told, isSamePage, now }: PageNews): {
  write: Incident[];
  withdraw: string[];
} {
  const before = new Map(known.map((incident) => [incident.id, incident]));
  const concerning = new Set(found.map(({ id }) => id));
  const gone = known.filter(({ id }) => !concerning.has(id));
  const isOver = ({ id, phase, startedAt }: Incident) =>
    isSamePage && !told.has(id) && (phase !== "scheduled" || startedAt <= now);
  return {
    write: [
      // What was over before it was first seen here concerns nobody.
      ...found.filter((one) => (before.has(one.id) || one.resolvedAt === null) && !isSame(before.get(one.id), one)),
      ...gone.filter(isOver).map((one): Incident => ({ ...one, phase: "resolved", resolvedAt: now, updatedAt: now })),
    ],
    // Of what was called off, or concerns the site no more, nobody may be told that it is mended.
    withdraw: gone.filter((one) => !isOver(one)).map(({ id }) => id),
  };
}

function isSame(one: Incident | undefined, two: Incident): boolean {
  return JSON.stringify(one) === JSON.stringify(two);
}
