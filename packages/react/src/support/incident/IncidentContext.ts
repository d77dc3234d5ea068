import type { IncidentView } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

export interface IncidentContextValue {
  incident: IncidentView;
  titleId: string;
}

export const IncidentContext = createContext<IncidentContextValue | null>(null);

export function useIncidentContext(): IncidentContextValue {
  return useRequiredContext(IncidentContext, "Support.Incident");
}
