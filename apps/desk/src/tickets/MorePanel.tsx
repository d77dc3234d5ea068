import type { ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { Panel } from "../conversation/Panel.tsx";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { TranscriptButtons } from "./TranscriptButtons.tsx";

interface MorePanelProps {
  conversation: Conversation;
  /** A chat that never was a ticket is to become one: its form is opened. */
  onMakeTicket: () => void;
  onClose: () => void;
}

/** What can be done with a conversation as a whole: make it a ticket or a chat, and take along what was said. */
export function MorePanel({ conversation, onMakeTicket, onClose }: MorePanelProps): ReactNode {
  const { kind, ticket } = conversation;
  const texts = words.handling;
  const hint = kind === "ticket" ? texts.toChatHint : ticket === null ? texts.toTicketHint : texts.toTicketAgainHint;

  return (
    <Panel title={texts.convertTitle} explain={hint} onClose={onClose} onSubmit={onClose}>
      <ConvertButton conversation={conversation} onMakeTicket={onMakeTicket} onClose={onClose} />
      <TranscriptButtons conversationId={conversation.id} />
      <div className="panel-actions">
        <button type="submit" className="button">
          {texts.close}
        </button>
      </div>
    </Panel>
  );
}

/** An agent who does not hold the conversation reads who can. */
function ConvertButton({ conversation, onMakeTicket, onClose }: MorePanelProps): ReactNode {
  const desk = useDesk();
  const me = useDeskState((state) => state.me?.id);
  const { id, kind, ticket, state, agentId } = conversation;
  const texts = words.handling;
  if (state !== "active" || agentId !== me) return <p className="quiet small">{texts.onlyHolder}</p>;

  function convert(): void {
    if (kind === "chat" && ticket === null) return onMakeTicket();
    if (kind === "ticket") desk.tickets.toChat(id);
    else desk.tickets.toTicketAgain(id);
    return onClose();
  }

  return (
    <div className="panel-actions">
      <button type="button" className="button" onClick={convert}>
        {kind === "ticket" ? texts.toChat : ticket === null ? texts.toTicket : texts.toTicketAgain}
      </button>
    </div>
  );
}
