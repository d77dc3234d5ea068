import type { ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { moment } from "../format.ts";
import { useDeskState, useNow } from "../store/context.tsx";
import { words } from "../words.ts";

/** What a ticket is about and when it must be answered; its details are the first message. Nothing for a chat. */
export function TicketCard({ conversation: { id, ticket } }: { conversation: Conversation }): ReactNode {
  const now = useNow(ticket !== null);
  const written = useDeskState(
    ({ record }) => record.messages[id]?.some(({ author }) => author.kind === "visitor") ?? false,
  );
  if (ticket === null) return null;
  const late = ticket.status === "received" && ticket.answerBy <= now;
  return (
    <article className="ticket-card">
      <h3 dir="auto">{ticket.gist}</h3>
      {!written && (
        <p className={ticket.details === "" ? "quiet" : "as-typed"} dir="auto">
          {ticket.details === "" ? words.ticket.noDetails : ticket.details}
        </p>
      )}
      {ticket.status === "received" && (
        <p className={late ? "late small" : "soon small"}>
          {words.ticket.answerBy} {moment(ticket.answerBy, now)}
        </p>
      )}
    </article>
  );
}
