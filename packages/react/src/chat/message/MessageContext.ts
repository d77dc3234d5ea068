import type { ChatRow } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** The row that the parts of one message show. */
export const MessageContext = createContext<ChatRow | null>(null);

export function useMessageContext(): ChatRow {
  return useRequiredContext(MessageContext, "Chat.Message");
}

/** When the row was written. Apart from the row, so that words which stream in draw no time again. */
export const MessageTimeContext = createContext<number | null>(null);
