import * as supportState from "@warmline/client/state/support";
import { useSupport } from "./useSupport.ts";

/** Whether nothing can be written or asked here now: then nothing may invite to it. */
export function useShut(): boolean {
  return useSupport(supportState.obstacle) !== null;
}
