import { LIMITS, type AgentPromise, type Instant } from "@warmline/protocol";

/** How far a promise has got: there is time, it is to be answered soon, or its time is over. */
export type PromiseStage = "open" | "soon" | "lapsed";

const MINUTES = [5, 10, 15, 30, 60, 120, 240, 480] as const;
const MOST_OFFERED = 4;
const MINUTE_MS = 60_000;

/**
 * The minutes from now that give a promise more time than it has: the server refuses others.
 *
 * @param left the milliseconds that it has
 */
export function moreMinutes(left: number): readonly number[] {
  return MINUTES.filter((minutes) => minutes * MINUTE_MS >= left + MINUTE_MS).slice(0, MOST_OFFERED);
}

/** How far a promise has got, and the milliseconds that are left of it. */
export function standingOf(
  { madeAt, dueAt, extendedAt, state }: AgentPromise,
  now: Instant,
): { stage: PromiseStage; left: number } {
  const length = dueAt - (extendedAt ?? madeAt);
  // The clock here may be a moment behind the server’s: nobody promised 10:01.
  const left = Math.min(dueAt - now, length);
  if (state === "lapsed" || left <= 0) return { stage: "lapsed", left: 0 };
  return { stage: left <= Math.min(LIMITS.reminderMs, length / 3) ? "soon" : "open", left };
}
