import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { TicketContext } from "../TicketContext.ts";
import { useShownTicket } from "./useShownTicket.ts";

/** Holds the form, then the acknowledgement, and the tickets one has left before. Renders a `<div>`. */
export const TicketRoot = definePart<PartState<TicketAnatomy, "root">, "div">(
  "Ticket.Root",
  "div",
  function TicketRoot(host, element) {
    const context = useShownTicket();
    const { ticket, page, isListing } = context;
    const status = ticket?.status ?? (page ? "page" : isListing ? "list" : "writing");
    return <TicketContext.Provider value={context}>{element(host, { state: { status } })}</TicketContext.Provider>;
  },
);
