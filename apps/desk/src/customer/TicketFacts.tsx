import { useId, type ReactNode } from "react";
import { moment } from "../format.ts";
import { useDeskState, useNow } from "../store/context.tsx";
import { severityOf, type TicketConversation } from "../store/tickets.ts";
import { words } from "../words.ts";
import { ComplaintFacts } from "./ComplaintFacts.tsx";
import { Facts } from "./Facts.tsx";
import { agentName, categoryLabel } from "./names.ts";
import { Reference } from "./Reference.tsx";
import { TicketAnswers } from "./TicketAnswers.tsx";
import { TicketContextFacts } from "./TicketContextFacts.tsx";
import { TicketTimeline } from "./TicketTimeline.tsx";

/** What makes a conversation a ticket: what the customer filled in, and how it went. */
export function TicketFacts({ conversation }: { conversation: TicketConversation }): ReactNode {
  const id = useId();
  const now = useNow(false);
  const site = useDeskState((state) => state.site);
  const { ticket } = conversation;
  const { answeredAt } = ticket;
  const texts = words.ticket;
  return (
    <>
      <section aria-labelledby={id}>
        <h3 id={id}>{texts.kind}</h3>
        <Facts
          facts={[
            [texts.reference, <Reference key="reference" text={ticket.reference} />],
            [words.tickets.kind, words.tickets.kinds[ticket.kind]],
            [texts.category, categoryLabel(site, ticket.category)],
            [texts.severity, words.tickets.severities[severityOf(site, ticket)]],
            [texts.status, texts.statuses[ticket.status]],
            answeredAt === null
              ? [texts.answerBy, moment(ticket.answerBy, now)]
              : [texts.answeredAt, moment(answeredAt, now)],
            [texts.answerer, agentName(site, ticket.answerer)],
          ]}
        />
      </section>
      {ticket.complaint !== null && <ComplaintFacts complaint={ticket.complaint} />}
      <TicketAnswers conversation={conversation} />
      <TicketContextFacts context={ticket.context} />
      <TicketTimeline ticket={ticket} />
    </>
  );
}
