import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { gistOf } from "../gistOf.ts";
import { useItemContext } from "./ItemContext.ts";

/** What the ticket is about, in the customer’s words. Renders a `<span>`. */
export const TicketItemGist = definePart<PartState<TicketAnatomy, "item-gist">, "span">(
  "Ticket.ItemGist",
  "span",
  function TicketItemGist(host, element) {
    const view = useItemContext();
    return element(host, { state: {}, dir: "auto", children: gistOf(view) });
  },
);
