import type { AgentCard, SupportState } from "@warmline/client";
import { useMemo } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import type { AgentContextValue } from "./AgentContext.ts";

const NO_AGENTS: readonly AgentCard[] = [];
const NOBODY: AgentContextValue = { agent: null };

const agentsOf = ({ site }: SupportState): readonly AgentCard[] => site?.agents ?? NO_AGENTS;

/**
 * Gives the agents by id, and gives the same as long as no card has changed: the site is told anew whenever somebody
 * sits down, and ten thousand rows must not be drawn again for that.
 */
export function useAgents(): (agentId: string | null) => AgentContextValue {
  const cards = JSON.stringify(useSupport(agentsOf));
  return useMemo(() => {
    const agents = new Map((JSON.parse(cards) as AgentCard[]).map((agent) => [agent.id, { agent }]));
    return (agentId) => agents.get(agentId ?? "") ?? NOBODY;
  }, [cards]);
}
