import type { Id, Wait } from "@warmline/protocol";

const VALID_MS = 60_000;
/** A wait is told anew this often, well before it stops being valid. */
export const RETELL_MS = 25_000;

/** Who waits at one site, in fair order. */
export interface Line {
  waiting: readonly { conversationId: Id; visitorId: Id }[];
  /** The place of each visitor’s first waiting chat, from 0. */
  places: ReadonlyMap<Id, number>;
  agentsAvailable: number;
}

export function lineOf(waiting: Line["waiting"], agentsAvailable: number): Line {
  const places = new Map<Id, number>();
  for (const [index, { visitorId }] of waiting.entries()) if (!places.has(visitorId)) places.set(visitorId, index);
  return { waiting, places, agentsAvailable };
}

/** Whether two lines tell everybody the same. */
export function isSameLine(a: Line, b: Line): boolean {
  return (
    a.agentsAvailable === b.agentsAvailable &&
    a.waiting.length === b.waiting.length &&
    a.waiting.every(({ conversationId }, index) => conversationId === b.waiting[index]?.conversationId)
  );
}

/**
 * The wait of one visitor: the place of the first waiting chat, or the place a new one would get. Without measured history
 * no range is given, and the reason is said.
 */
export function waitOf(line: Line, visitorId: Id, now: number): Wait {
  const index = line.places.get(visitorId);
  return {
    conversationId: index === undefined ? null : (line.waiting[index]?.conversationId ?? null),
    place: (index ?? line.waiting.length) + 1,
    agentsAvailable: line.agentsAvailable,
    state: "unknown",
    typicalMinutes: null,
    upperMinutes: null,
    unknown: line.agentsAvailable === 0 ? "nobody-here" : "no-history",
    reason: null,
    toldUntil: null,
    turnUntil: null,
    asOf: now,
    validUntil: now + VALID_MS,
  };
}
