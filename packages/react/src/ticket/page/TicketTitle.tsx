import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";
import { gistOf } from "../gistOf.ts";

/** What the ticket is about, in the customer’s words. Renders an `<h2>`. */
export const TicketTitle = definePart<PartState<TicketAnatomy, "title">, "h2">(
  "Ticket.Title",
  "h2",
  function TicketTitle(host, element) {
    const { view, titleId } = useTicketAtHand();
    return element(host, { state: {}, id: titleId, dir: "auto", children: gistOf(view) });
  },
);
