import type { TicketView } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import { type ReactNode, useRef } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useFocusByHand } from "../../internals/useFocusByHand.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketContext } from "../TicketContext.ts";
import { TicketItem } from "./TicketItem.tsx";

export interface TicketListProps {
  /** Draws one ticket. */
  children?: ((ticket: TicketView) => ReactNode) | undefined;
}

const drawItem = (ticket: TicketView): ReactNode => <TicketItem ticket={ticket} />;

/** All tickets of the customer, the newest first; takes focus when a hand has led to it. Renders a `<ul>`, or nothing while something else is shown. */
export const TicketList = definePart<PartState<TicketAnatomy, "list">, "ul", TicketListProps>(
  "Ticket.List",
  "ul",
  function TicketList({ children: draw = drawItem, ...host }, element) {
    const { isListing, movedByHand } = useTicketContext();
    const voice = useVoice();
    const tickets = useSupport(ticketState.list);
    const list = useRef<HTMLUListElement>(null);
    useFocusByHand(list, isListing, movedByHand);
    if (!isListing) return null;
    return element(host, {
      state: { empty: tickets.length === 0 },
      ref: list,
      // Without its bullets it would be no list to Safari.
      role: "list",
      tabIndex: -1,
      "aria-label": voice.say("ticket.all"),
      children:
        tickets.length === 0 ? (
          <li>{voice.say("ticket.none")}</li>
        ) : (
          tickets.map((ticket) => <li key={ticket.conversationId}>{draw(ticket)}</li>)
        ),
    });
  },
);
