import type { ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

/** What a ticket is about; its details are the first message. Nothing for a chat. */
export function TicketCard({ conversation: { id, ticket } }: { conversation: Conversation }): ReactNode {
  const written = useDeskState(
    ({ record }) => record.messages[id]?.some(({ author }) => author.kind === "visitor") ?? false,
  );
  if (ticket === null) return null;
  return (
    <article className="ticket-card">
      <h3 dir="auto">{ticket.gist}</h3>
      {!written && (
        <p className={ticket.details === "" ? "quiet" : "as-typed"} dir="auto">
          {ticket.details === "" ? words.ticket.noDetails : ticket.details}
        </p>
      )}
    </article>
  );
}
