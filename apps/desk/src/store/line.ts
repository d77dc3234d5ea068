import type { DeskLine, Id, Instant, Name } from "@warmline/protocol";
import type { InboxLine } from "./inbox.ts";

/** What the line says of one who stands in it. */
export type Place = DeskLine["places"][number];

/** Why an agent goes on with somebody behind. */
export type SkipReason =
  /** Nothing has been heard of the customer since then. */
  | { kind: "away"; since: Instant }
  /** The customer is being called; the turn is kept until then. */
  | { kind: "called"; until: Instant }
  /** It asks for something this agent has not learned. */
  | { kind: "skills" };

export interface Skipped {
  line: InboxLine;
  why: SkipReason;
}

/** Who comes next for one agent, and who stands before that. */
export interface NextInLine {
  next: InboxLine | null;
  skipped: readonly Skipped[];
}

interface Sight {
  line: DeskLine | null;
  /** The categories that ask for something this agent has not learned. */
  cannotServe: readonly Name[];
  now: Instant;
}

/**
 * Finds the first in line whom this agent can serve now.
 *
 * @param waiting those in line, in fair order
 * @param except conversations that were tried already
 */
export function nextInLine(waiting: readonly InboxLine[], sight: Sight, except: readonly Id[] = []): NextInLine {
  const skipped: Skipped[] = [];
  for (const line of waiting) {
    if (except.includes(line.conversation.id)) continue;
    const why = whySkipped(line, sight);
    if (why === null) return { next: line, skipped };
    skipped.push({ line, why });
  }
  return { next: null, skipped };
}

function whySkipped({ conversation }: InboxLine, { line, cannotServe, now }: Sight): SkipReason | null {
  if (conversation.category !== null && cannotServe.includes(conversation.category)) return { kind: "skills" };
  const place = placeOf(line, conversation.id);
  if (place === null || place.awaySince === null) return null;
  if (place.turnUntil !== null && place.turnUntil > now) return { kind: "called", until: place.turnUntil };
  return { kind: "away", since: place.awaySince };
}

/** What the line says of a conversation, or null where it says nothing. */
export function placeOf(line: DeskLine | null, conversationId: Id): Place | null {
  return line?.places.find((place) => place.conversationId === conversationId) ?? null;
}

/** The newer of two tellings of the line. */
export function newerLine(before: DeskLine | null, told: DeskLine): DeskLine {
  return before !== null && before.asOf > told.asOf ? before : told;
}
