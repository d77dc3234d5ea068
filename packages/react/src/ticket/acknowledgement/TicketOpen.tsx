import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";
import { useTicketContext } from "../TicketContext.ts";

/** Opens the ticket with all that follows, where one can add to it. Renders a `<button>`, or nothing before it is received and where the host has no page. */
export const TicketOpen = definePart<PartState<TicketAnatomy, "open">, "button">(
  "Ticket.Open",
  "button",
  function TicketOpen(host, element) {
    const { show, hasPage } = useTicketContext();
    const { status, conversationId } = useTicketAtHand().view;
    const voice = useVoice();
    if (status !== "received" || !hasPage) return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("ticket.open"),
      onClick: () => show(conversationId),
    });
  },
);
