import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";

/** Says that this note is automatic. Renders a `<p>`, or nothing before the ticket is received. */
export const TicketAutomatic = definePart<PartState<TicketAnatomy, "automatic">, "p">(
  "Ticket.Automatic",
  "p",
  function TicketAutomatic(host, element) {
    const { status } = useTicketAtHand().view;
    const voice = useVoice();
    return status === "received" ? element(host, { state: {}, children: voice.say("ticket.automatic") }) : null;
  },
);
