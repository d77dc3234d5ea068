import type { ConversationView } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** The conversation that the parts of one entry show. */
export const ConversationContext = createContext<ConversationView | null>(null);

export function useConversationContext(): ConversationView {
  return useRequiredContext(ConversationContext, "Chat.Conversation");
}
