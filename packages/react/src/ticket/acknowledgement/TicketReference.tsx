import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { visuallyHidden } from "../../internals/visuallyHidden.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";
import { spell } from "./spell.ts";

/** The short number; a screen reader says it symbol by symbol. Renders a `<p>` with the number as `<code>`, or nothing before there is one. */
export const TicketReference = definePart<PartState<TicketAnatomy, "reference">, "p">(
  "Ticket.Reference",
  "p",
  function TicketReference(host, element) {
    const { ticket } = useTicketAtHand().view;
    const voice = useVoice();
    if (ticket === null) return null;
    return element(host, {
      state: {},
      children: (
        <>
          {voice.say("ticket.reference")}{" "}
          <code dir="ltr" aria-hidden>
            {ticket.reference}
          </code>
          <span style={visuallyHidden}>{spell(ticket.reference)}</span>
        </>
      ),
    });
  },
);
