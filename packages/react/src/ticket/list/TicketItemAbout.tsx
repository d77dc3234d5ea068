import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useItemContext } from "./ItemContext.ts";

/** Its kind and number. Renders a `<span>`, or nothing before it is received. */
export const TicketItemAbout = definePart<PartState<TicketAnatomy, "item-about">, "span">(
  "Ticket.ItemAbout",
  "span",
  function TicketItemAbout(host, element) {
    const { ticket } = useItemContext();
    const voice = useVoice();
    if (ticket === null) return null;
    const kind = voice.say("ticket.kind", { kind: ticket.kind });
    return element(host, {
      state: {},
      children: (
        <>
          {kind} · <bdi>{ticket.reference}</bdi>
        </>
      ),
    });
  },
);
