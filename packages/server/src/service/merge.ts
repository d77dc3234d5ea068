import { isInLine, type Conversation } from "@warmline/protocol";
import { withGiven } from "./given.ts";

/**
 * An open chat after one that waits has become part of it: the better place is kept, whatever was asked for while waiting, and what was answered.
 * The chat itself, where that changes nothing.
 */
export function mergeChats(open: Conversation, waiting: Conversation): Conversation {
  const merged = { ...open };
  if (open.callBack?.state !== "asked" && waiting.callBack?.state === "asked") merged.callBack = waiting.callBack;
  if (waiting.given.length > 0) merged.given = withGiven(open.given, waiting.given);
  if (open.state === "waiting") {
    Object.assign(merged, mergedPlace(open, waiting), mergedSubject(open, waiting));
    merged.turnEmail = open.turnEmail ?? waiting.turnEmail;
  }
  const isSame = (Object.keys(open) as (keyof Conversation)[]).every((key) => merged[key] === open[key]);
  return isSame ? open : merged;
}

/** A place that was lost is worth nothing. */
function mergedPlace(open: Conversation, waiting: Conversation): Partial<Conversation> {
  if (!isInLine(waiting)) return {};
  const { waitingSince } = waiting;
  const isBetter = open.leftLineAt !== null || (waitingSince ?? Infinity) < (open.waitingSince ?? Infinity);
  return isBetter ? { waitingSince, leftLineAt: null } : {};
}

/** What a chat is about, and so its lane. */
export type Subject = Pick<Conversation, "category" | "urgent">;

/**
 * What a chat is about from now on, if that changes: it may become known late, or turn out to be an emergency, and never stops
 * being one.
 */
export function mergedSubject(open: Subject, { category, urgent }: Subject): Subject | null {
  if (category === null || (open.category !== null && (open.urgent || !urgent))) return null;
  return { category, urgent };
}
