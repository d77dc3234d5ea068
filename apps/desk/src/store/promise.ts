import { LIMITS, type AgentPromise, type Instant } from "@warmline/protocol";

/** How far a promise has got: there is time, it is to be answered soon, or its time is over. */
export type PromiseStage = "open" | "soon" | "lapsed";

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
