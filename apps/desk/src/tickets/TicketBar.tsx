import type { MouseEvent, ReactNode } from "react";
import { FOLLOWING_STATUSES, TICKET_KINDS, type TicketStatus } from "@warmline/protocol";
import { moment, span } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { useDeskState, useNow } from "../store/context.tsx";
import { isLate, isOwed, type TicketConversation } from "../store/tickets.ts";
import { words } from "../words.ts";
import type { HandlingName } from "./HandlingPanel.tsx";

interface TicketBarProps {
  conversation: TicketConversation;
  panel: HandlingName | null;
  onPanel: (panel: HandlingName) => void;
}

/** The statuses that an agent can say of a ticket now; the others follow from what is written, and from the end. */
export function statusesFor({ ticket }: TicketConversation): readonly TicketStatus[] {
  return TICKET_KINDS[ticket.kind].filter((each) => each !== ticket.status && !FOLLOWING_STATUSES.includes(each));
}

/** What a ticket is about, how it stands with it, when its answer is due, and the ways to change who answers and what is said of it. */
export function TicketBar({ conversation, panel, onPanel }: TicketBarProps): ReactNode {
  const now = useNow();
  const me = useDeskState((state) => state.me?.id);
  const assigning = useDeskState((desk) =>
    desk.outbox.some(({ command }) => command.type === "assign" && command.conversationId === conversation.id),
  );
  const { ticket, state, agentId } = conversation;
  const canSetStatus = state === "active" && agentId === me && statusesFor(conversation).length > 0;
  const texts = words.handling;

  function toggle(which: HandlingName, { detail }: MouseEvent): void {
    // The second click of two would undo the first.
    if (detail <= 1) onPanel(which);
  }

  return (
    <section className="ticket-bar" aria-label={texts.bar}>
      <h3 className="ticket-gist" dir="auto" title={ticket.gist}>
        {ticket.gist}
      </h3>
      <p className="ticket-bar-facts small">
        <span className="tag">{words.tickets.kinds[ticket.kind]}</span>{" "}
        <span className={`tag tag-status-${ticket.status}`}>{words.ticket.statuses[ticket.status]}</span>{" "}
        {isLate(conversation, now) ? (
          <span className="late">
            <Icon name="clock" /> {words.tickets.lateBy(span(now - ticket.answerBy))}
          </span>
        ) : (
          isOwed(conversation) && <span className="quiet">{words.tickets.dueAt(moment(ticket.answerBy, now))}</span>
        )}
      </p>
      {canSetStatus && (
        <button
          type="button"
          className="button"
          data-key="u"
          aria-expanded={panel === "status"}
          onClick={(event) => toggle("status", event)}
        >
          {texts.setStatus}
        </button>
      )}
      {conversation.kind === "ticket" && (
        <button
          type="button"
          className="button"
          data-key="v"
          aria-expanded={panel === "assign"}
          aria-disabled={assigning}
          onClick={(event) => !assigning && toggle("assign", event)}
        >
          {assigning ? texts.assigning : texts.assign}
        </button>
      )}
    </section>
  );
}
