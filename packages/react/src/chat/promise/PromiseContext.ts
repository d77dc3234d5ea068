import type { AgentPromise } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** The promise that the parts inside count down. */
export const PromiseContext = createContext<AgentPromise | null>(null);

export function usePromiseContext(): AgentPromise {
  return useRequiredContext(PromiseContext, "Chat.Promise");
}
