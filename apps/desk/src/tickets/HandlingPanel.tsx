import type { ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { useDeskState } from "../store/context.tsx";
import { isTicket } from "../store/tickets.ts";
import { AssignPanel } from "./AssignPanel.tsx";
import { ConversionForm } from "./ConversionForm.tsx";
import { MorePanel } from "./MorePanel.tsx";
import { StatusPanel } from "./StatusPanel.tsx";

/** What can be done with a conversation as a whole, each in a panel of its own. */
export type HandlingName = "status" | "assign" | "more" | "ticket";

interface HandlingPanelProps {
  conversation: Conversation;
  /** Which one is open. */
  panel: HandlingName | null;
  onPanel: (panel: HandlingName | null) => void;
}

/** The panel under the head of a conversation. */
export function HandlingPanel({ conversation, panel, onPanel }: HandlingPanelProps): ReactNode {
  const me = useDeskState((state) => state.me?.id);
  const isMine = conversation.state === "active" && conversation.agentId === me;
  const close = (): void => onPanel(null);
  if (panel === "more") {
    return <MorePanel conversation={conversation} onMakeTicket={() => onPanel("ticket")} onClose={close} />;
  }
  // A colleague may have got it while a panel was open.
  if (!isMine && (panel === "ticket" || panel === "status")) return null;
  if (panel === "ticket") return <ConversionForm conversation={conversation} onClose={close} />;
  if (panel === null || !isTicket(conversation)) return null;
  if (panel === "status") return <StatusPanel conversation={conversation} onClose={close} />;
  return <AssignPanel conversation={conversation} onClose={close} />;
}
