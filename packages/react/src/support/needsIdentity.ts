import type { SupportState } from "@warmline/client";
import * as supportState from "@warmline/client/state/support";

/** Whether this site answers only customers who are signed in, and this one is not. */
export function needsIdentity(state: SupportState): boolean {
  if (supportState.problem(state)?.code === "identity-required") return true;
  return state.site?.identityRequired === true && state.visitor?.identified === false;
}
