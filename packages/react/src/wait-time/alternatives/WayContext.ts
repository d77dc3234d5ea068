import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** What a customer can ask for instead of looking on. */
export type WayName = "call-back" | "letter";

export const WayContext = createContext<WayName | null>(null);

export function useWayContext(): WayName {
  return useRequiredContext(WayContext, "WaitTime.Way");
}
