import * as supportState from "@warmline/client/state/support";
import { useMemo } from "react";
import { useSupport } from "../../hooks/useSupport.ts";

/** Gives the names of agents by id. */
export function useAuthorNames(): (agentId: string | null) => string | null {
  const site = useSupport(supportState.site);
  return useMemo(() => {
    const names = new Map(site?.agents.map((agent) => [agent.id, agent.name]));
    return (agentId) => names.get(agentId ?? "") ?? null;
  }, [site]);
}
