import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

export interface SimilarContextValue {
  /** Goes on with a ticket of its own. */
  apart: () => void;
}

export const SimilarContext = createContext<SimilarContextValue | null>(null);

export function useSimilarContext(): SimilarContextValue {
  return useRequiredContext(SimilarContext, "Ticket.Similar");
}
