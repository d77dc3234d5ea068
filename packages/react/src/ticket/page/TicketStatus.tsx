import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";

/** Its kind, and how it stands with it, honestly. Renders a `<p>`, or nothing before it is received. */
export const TicketStatus = definePart<PartState<TicketAnatomy, "status">, "p">(
  "Ticket.Status",
  "p",
  function TicketStatus(host, element) {
    const { ticket } = useTicketAtHand().view;
    const voice = useVoice();
    if (ticket === null) return null;
    return element(host, {
      state: { status: ticket.status },
      children: (
        <>
          {voice.say("ticket.kind", { kind: ticket.kind })}{" "}
          <strong>{voice.say("ticket.status", { status: ticket.status })}</strong>
        </>
      ),
    });
  },
);
