import type { TicketView } from "@warmline/client";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketContext } from "../TicketContext.ts";
import { ItemContext } from "./ItemContext.ts";
import { TicketItemAbout } from "./TicketItemAbout.tsx";
import { TicketItemGist } from "./TicketItemGist.tsx";
import { TicketItemStatus } from "./TicketItemStatus.tsx";
import { TicketItemWhen } from "./TicketItemWhen.tsx";

export interface TicketItemProps {
  /** The ticket, from the function that `<Ticket.List>` calls. */
  ticket: TicketView;
}

const ENTRY = (
  <>
    <TicketItemGist />
    <TicketItemStatus />
    <TicketItemAbout />
    <TicketItemWhen />
  </>
);

/** One ticket: a press leads to its page. Renders a `<button>`. */
export const TicketItem = definePart<PartState<TicketAnatomy, "item">, "button", TicketItemProps>(
  "Ticket.Item",
  "button",
  function TicketItem({ ticket: view, ...host }, element) {
    const { show } = useTicketContext();
    return (
      <ItemContext.Provider value={view}>
        {element(host, {
          state: { status: view.ticket?.status ?? view.status },
          type: "button",
          children: ENTRY,
          onClick: () => show(view.conversationId),
        })}
      </ItemContext.Provider>
    );
  },
);
