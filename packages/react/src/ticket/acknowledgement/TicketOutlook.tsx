import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";

/** What happens next, by kind, and how one adds something. Renders a `<p>`, or nothing before the ticket is received. */
export const TicketOutlook = definePart<PartState<TicketAnatomy, "outlook">, "p">(
  "Ticket.Outlook",
  "p",
  function TicketOutlook(host, element) {
    const { ticket } = useTicketAtHand().view;
    const voice = useVoice();
    return ticket && element(host, { state: {}, children: voice.say("ticket.outlook", { kind: ticket.kind }) });
  },
);
