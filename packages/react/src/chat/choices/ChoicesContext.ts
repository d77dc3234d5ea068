import type { ChoicesPart } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** The answers of one message. */
export interface ChoicesContextValue {
  messageId: string;
  part: ChoicesPart;
}

export const ChoicesContext = createContext<ChoicesContextValue | null>(null);

export function useChoicesContext(): ChoicesContextValue {
  return useRequiredContext(ChoicesContext, "Chat.Choices");
}
