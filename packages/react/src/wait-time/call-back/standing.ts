import type { SupportState } from "@warmline/client";
import * as waitTimeState from "@warmline/client/state/wait-time";

/** Where a call that was asked for stands, as far as there is something to say; else null. */
export function callState(state: SupportState): "sending" | "offline" | "failed" | "asked" | "missed" | null {
  const call = waitTimeState.callBack(state);
  if (call?.status === "failed") return "failed";
  if (call?.state === "missed") return "missed";
  if (call?.state !== "asked") return null;
  return call.status === "saved" ? "asked" : state.offline ? "offline" : "sending";
}

/** Whether there is a time to be called at, and no call that is still to come. */
export function canAskCall(state: SupportState): boolean {
  const standing = callState(state);
  return (
    waitTimeState.windows(state).length > 0 && (standing === null || standing === "failed" || standing === "missed")
  );
}
