import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useItemContext } from "./ItemContext.ts";

/** How it stands with it, honestly. Renders a `<span>`. */
export const TicketItemStatus = definePart<PartState<TicketAnatomy, "item-status">, "span">(
  "Ticket.ItemStatus",
  "span",
  function TicketItemStatus(host, element) {
    const { ticket, status } = useItemContext();
    const voice = useVoice();
    const now = ticket?.status ?? (status === "failed" ? "failed" : "sending");
    return element(host, { state: { status: now }, children: voice.say("ticket.status", { status: now }) });
  },
);
