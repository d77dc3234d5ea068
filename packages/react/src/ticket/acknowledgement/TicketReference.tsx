import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useAcknowledgementContext } from "./AcknowledgementContext.ts";

/** The short number. Renders a `<p>` with the number as `<code>`, or nothing before there is one. */
export const TicketReference = definePart<PartState<TicketAnatomy, "reference">, "p">(
  "Ticket.Reference",
  "p",
  function TicketReference(host, element) {
    const { ticket } = useAcknowledgementContext().view;
    const voice = useVoice();
    if (ticket === null) return null;
    return element(host, {
      state: {},
      children: (
        <>
          {voice.say("ticket.reference")} <code dir="ltr">{ticket.reference}</code>
        </>
      ),
    });
  },
);
