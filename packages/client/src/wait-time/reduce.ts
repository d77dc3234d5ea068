import type { Instant, Wait } from "@warmline/protocol";
import type { SupportState } from "../state.ts";

/** Keeps the newest word about the wait. */
export function takeWait(state: SupportState, wait: Wait, now: Instant): SupportState {
  if (state.wait !== null && wait.asOf < state.wait.asOf) return state;
  return { ...state, wait, waitExpired: wait.validUntil <= now };
}
