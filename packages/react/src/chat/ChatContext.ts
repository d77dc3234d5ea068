import type { RefusedFile } from "@warmline/client";
import { createContext, type RefObject } from "react";
import { useRequiredContext } from "../internals/useRequiredContext.ts";
import type { Value } from "../internals/value.ts";
import type { AgentContextValue } from "./agent/AgentContext.ts";
import type { Reading } from "./reader/ReaderContext.ts";

/** The message of one’s own that the composer changes. */
export interface Editing {
  id: string;
  /** The words to begin with. */
  text: string;
}

/** What the parts of one chat share. */
export interface ChatContextValue {
  /** Whether nothing can be written here now: then nothing may invite to it. */
  shut: boolean;
  /** Puts a text into the composer, after what is typed there; null while there is no composer. */
  putBack: RefObject<((text: string) => void) | null>;
  /** The message that the composer changes now, or null while it writes a new one. */
  editing: Value<Editing | null>;
  /** The files that were not taken the last time, and why. */
  refused: Value<readonly RefusedFile[]>;
  /** The article that is read in the place of the chat, or null. */
  reading: Value<Reading | null>;
  /** Whether there is a place to read in. */
  canRead: Value<boolean>;
  /** The element of the chat; null while there is none. */
  root: RefObject<HTMLDivElement | null>;
  /** The field one types in; null while there is none. */
  input: RefObject<HTMLTextAreaElement | null>;
  /** Whether the list is at its end, where it follows the newest message. */
  atEnd: Value<boolean>;
  /** Gives the agents by id; the same function as long as no card has changed. */
  agents: (agentId: string | null) => AgentContextValue;
}

export const ChatContext = createContext<ChatContextValue | null>(null);

export function useChatContext(): ChatContextValue {
  return useRequiredContext(ChatContext, "Chat.Root");
}
