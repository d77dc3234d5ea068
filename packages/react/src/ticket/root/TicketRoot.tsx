import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useViewTitle } from "../../support/view/useViewTitle.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { TicketContext } from "../TicketContext.ts";
import { useShownTicket } from "./useShownTicket.ts";

/** Holds the form, then the acknowledgement, and the tickets one has left before. Renders a `<div>`. */
export const TicketRoot = definePart<PartState<TicketAnatomy, "root">, "div">(
  "Ticket.Root",
  "div",
  function TicketRoot(host, element) {
    const voice = useVoice();
    const context = useShownTicket();
    const { ticket, page, isListing } = context;
    const status = ticket?.status ?? (page ? "page" : isListing ? "list" : "writing");
    useViewTitle(isListing ? voice.say("ticket.all") : (ticket ?? page) ? voice.say("ticket.yours") : null);
    return <TicketContext.Provider value={context}>{element(host, { state: { status } })}</TicketContext.Provider>;
  },
);
