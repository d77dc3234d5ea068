import type { ChatRow } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** The row that the parts of one message show. */
export const MessageContext = createContext<ChatRow | null>(null);

export function useMessageContext(): ChatRow {
  return useRequiredContext(MessageContext, "Chat.Message");
}

/** The name of the agent who wrote the row, or null. Given by the list, so that rows need not look it up. */
export const AuthorNameContext = createContext<string | null>(null);
