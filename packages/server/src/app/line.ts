import type { Id, Name, Wait } from "@warmline/protocol";
import { readLine } from "../storage/conversations.ts";
import type { Db } from "../storage/storage.ts";

const VALID_MS = 60_000;
/** A wait is told anew this often, well before it stops being valid. */
export const RETELL_MS = 25_000;

/** Who waits at one site, in fair order. */
export interface Line {
  waiting: readonly { conversationId: Id; visitorId: Id }[];
  agentsAvailable: number;
}

export async function readSiteLine(db: Db, siteId: Name, agentsAvailable: number): Promise<Line> {
  return { waiting: await readLine(db, siteId), agentsAvailable };
}

/**
 * The wait of one visitor: the place of the first waiting chat, or the place a new one would get. Without measured history
 * no range is given, and the reason is said.
 */
export function waitOf(line: Line, visitorId: Id, now: number): Wait {
  const index = line.waiting.findIndex((waiting) => waiting.visitorId === visitorId);
  return {
    conversationId: line.waiting[index]?.conversationId ?? null,
    place: (index < 0 ? line.waiting.length : index) + 1,
    agentsAvailable: line.agentsAvailable,
    bounds: null,
    unknown: line.agentsAvailable === 0 ? "nobody-here" : "no-history",
    asOf: now,
    validUntil: now + VALID_MS,
  };
}
