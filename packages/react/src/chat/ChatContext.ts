import { createContext, type RefObject } from "react";
import { useRequiredContext } from "../internals/useRequiredContext.ts";
import type { End } from "./list/createEnd.ts";

/** What the parts of one chat share. */
export interface ChatContextValue {
  /** Puts a text into the composer, after what is typed there; null while there is no composer. */
  putBack: RefObject<((text: string) => void) | null>;
  /** The field one types in; null while there is none. */
  input: RefObject<HTMLTextAreaElement | null>;
  /** Whether the list follows the newest message. */
  end: End;
}

export const ChatContext = createContext<ChatContextValue | null>(null);

export function useChatContext(): ChatContextValue {
  return useRequiredContext(ChatContext, "Chat.Root");
}
