import type { AgentCard, SupportState } from "@warmline/client";
import * as supportState from "@warmline/client/state/support";
import { createContext, useCallback } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

export interface AgentContextValue {
  /** The public card, or null if the site shows none. */
  agent: AgentCard | null;
}

/** Whose name and photo the parts inside show. */
export const AgentContext = createContext<AgentContextValue | null>(null);

export function useAgentContext(): AgentCard | null {
  return useRequiredContext(AgentContext, "Chat.Agent").agent;
}

/** The public card of an agent, or null if the site shows none of that id. */
export function useAgent(agentId: string | null): AgentCard | null {
  return useSupport(useCallback((state: SupportState) => supportState.agentById(state, agentId), [agentId]));
}
