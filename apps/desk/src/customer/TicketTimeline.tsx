import { useId, type ReactNode } from "react";
import type { Ticket } from "@warmline/protocol";
import { moment } from "../format.ts";
import { useDeskState, useNow } from "../store/context.tsx";
import { words } from "../words.ts";
import { agentName } from "./names.ts";

/** How it stood with a ticket, oldest first, with times and people. */
export function TicketTimeline({ ticket: { history } }: { ticket: Pick<Ticket, "history"> }): ReactNode {
  const id = useId();
  const now = useNow(false);
  const site = useDeskState((state) => state.site);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.ticket.timeline}</h3>
      <ol className="timeline">
        {history.map(({ status, at, agentId }, index) => (
          <li key={index} aria-current={index === history.length - 1 ? "step" : undefined}>
            <span>{words.ticket.statuses[status]}</span>{" "}
            <span className="quiet small">
              <time dateTime={new Date(at).toISOString()}>{moment(at, now)}</time>
              {agentId !== null && ` ${words.ticket.byAgent(agentName(site, agentId))}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
