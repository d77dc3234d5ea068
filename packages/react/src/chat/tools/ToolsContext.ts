import type { ChatRow } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** What the tools ask now in place of themselves. */
export type Asked = "reaction" | "removal" | null;

export interface ToolsContextValue {
  /** The message that the tools are for. */
  row: ChatRow;
  asked: Asked;
  ask: (asked: Asked) => void;
  /** Whether the customer may change or remove the message now. */
  changeable: boolean;
  /** Tells, once, whether that was asked last: then focus goes back to its button. */
  takeBack: (what: Asked) => boolean;
  /** Moves focus from the tools to the message, before they go. */
  leave: () => void;
}

/** Of which message the tools are. */
export const ToolsContext = createContext<ToolsContextValue | null>(null);

export function useToolsContext(): ToolsContextValue {
  return useRequiredContext(ToolsContext, "Chat.Tools");
}
