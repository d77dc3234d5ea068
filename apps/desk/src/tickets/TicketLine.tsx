import { memo, type ReactNode } from "react";
import type { Instant, Severity } from "@warmline/protocol";
import { agentName, categoryLabel, customerName } from "../customer/names.ts";
import { moment, span } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { hrefOf } from "../shell/route.ts";
import { useDeskState } from "../store/context.tsx";
import { isOwed, severityOf, type TicketConversation } from "../store/tickets.ts";
import { words } from "../words.ts";

interface TicketLineProps {
  conversation: TicketConversation;
  /** Whether its answer is late. */
  late: boolean;
  /** The present minute. */
  minute: Instant;
}

/** One ticket of the list: what it is, whose it is, how it stands and when it is due. */
export const TicketLine = memo(function TicketLine({ conversation, late, minute }: TicketLineProps): ReactNode {
  const site = useDeskState((state) => state.site);
  const visitor = useDeskState((state) => state.record.visitors[conversation.visitorId] ?? null);
  const { ticket, kind } = conversation;
  const texts = words.tickets;
  const severity = severityOf(site, ticket);
  return (
    <li>
      <a
        className={late ? "ticket-line ticket-late" : "ticket-line"}
        href={hrefOf({ conversationId: conversation.id, customer: false })}
        data-ticket={conversation.id}
      >
        <span className="ticket-gist" dir="auto">
          {ticket.gist}
        </span>
        <span className="unseen">, </span>
        <span className="ticket-side">
          <Due conversation={conversation} late={late} minute={minute} />
          <span className="unseen">, </span>
          <span className={`tag tag-status-${ticket.status}`}>{words.ticket.statuses[ticket.status]}</span>
        </span>
        <span className="unseen">, </span>
        <span className="ticket-facts">
          <code>{ticket.reference}</code>
          <span className="unseen">, </span>
          <span>{texts.kinds[ticket.kind]}</span>
          <span className="unseen">, </span>
          <span>{categoryLabel(site, ticket.category)}</span>
          <span className="unseen">, </span>
          <Hurts severity={severity} />
          <bdi>{texts.from(customerName(visitor, conversation))}</bdi>
          <span className="unseen">, </span>
          <Holder conversation={conversation} />
          {kind === "chat" && <span className="tag">{texts.isChat}</span>}
        </span>
      </a>
    </li>
  );
});

/** How much it hurts, where that is more than usual: in words, and as much of a drawing. */
function Hurts({ severity }: { severity: Severity }): ReactNode {
  if (severity === "minor") return null;
  return (
    <>
      <span className={`hurts hurts-${severity}`}>
        <Icon name="alert" />
        {words.tickets.severities[severity]}
      </span>
      <span className="unseen">, </span>
    </>
  );
}

function Holder({ conversation: { state, agentId } }: { conversation: TicketConversation }): ReactNode {
  const me = useDeskState((desk) => desk.me?.id);
  const site = useDeskState((desk) => desk.site);
  const texts = words.tickets;
  if (state === "waiting" || agentId === null) return <span className="nobody">{texts.withNobody}</span>;
  return <span>{agentId === me ? texts.withMe : texts.with(agentName(site, agentId))}</span>;
}

function Due({ conversation, late, minute }: TicketLineProps): ReactNode {
  const { answerBy, answeredAt } = conversation.ticket;
  if (late) {
    return (
      <span className="late">
        <Icon name="clock" /> {words.tickets.lateBy(span(minute - answerBy))}
      </span>
    );
  }
  if (isOwed(conversation)) return <span>{words.tickets.dueAt(moment(answerBy, minute))}</span>;
  const at = answeredAt ?? conversation.endedAt;
  return at === null ? null : <span className="quiet">{words.tickets.answeredAt(moment(at, minute))}</span>;
}
