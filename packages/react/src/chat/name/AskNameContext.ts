import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

export interface AskNameContextValue {
  /** Whether nothing was typed when it was to be saved. */
  isMissing: boolean;
  skip: () => void;
}

/** What the parts of the question work with. */
export const AskNameContext = createContext<AskNameContextValue | null>(null);

export function useAskNameContext(): AskNameContextValue {
  return useRequiredContext(AskNameContext, "Chat.AskName");
}
