import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";

/** Says to which address the letter is on its way. Renders a `<p>`, or nothing before it is. */
export const TicketLetter = definePart<PartState<TicketAnatomy, "letter">, "p">(
  "Ticket.Letter",
  "p",
  function TicketLetter(host, element) {
    const { ticket } = useTicketAtHand().view;
    const voice = useVoice();
    return ticket && element(host, { state: {}, children: voice.say("ticket.letter", { email: ticket.email }) });
  },
);
