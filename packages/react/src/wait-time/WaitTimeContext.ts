import type { WaitView } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../internals/useRequiredContext.ts";

/** The wait that the parts inside tell of. */
export const WaitTimeContext = createContext<WaitView | null>(null);

export function useWaitTimeContext(): WaitView {
  return useRequiredContext(WaitTimeContext, "WaitTime.Root");
}
