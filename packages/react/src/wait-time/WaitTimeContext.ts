import type { WaitView } from "@warmline/client";
import { createContext, type RefObject } from "react";
import { useRequiredContext } from "../internals/useRequiredContext.ts";

export interface WaitTimeContextValue {
  wait: WaitView;
  /** The banner: where focus goes when what had it is gone. */
  root: RefObject<HTMLElement | null>;
  /** Whether a hand has just asked for something: then focus goes to what is said of it. */
  askedByHand: RefObject<boolean>;
}

/** The wait that the parts inside tell of. */
export const WaitTimeContext = createContext<WaitTimeContextValue | null>(null);

export function useWaitTimeContext(): WaitTimeContextValue {
  return useRequiredContext(WaitTimeContext, "WaitTime.Root");
}

/** The wait itself. */
export function useWait(): WaitView {
  return useWaitTimeContext().wait;
}
