import { useShut } from "../../hooks/useShut.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketContext } from "../TicketContext.ts";

/** Shows the form. Renders a `<button>`, or nothing outside of the list or where nothing can be sent. */
export const TicketNew = definePart<PartState<TicketAnatomy, "new">, "button">(
  "Ticket.New",
  "button",
  function TicketNew(host, element) {
    const { isListing, write } = useTicketContext();
    const shut = useShut();
    const voice = useVoice();
    if (!isListing || shut) return null;
    return element(host, { state: {}, type: "button", children: voice.say("ticket.another"), onClick: write });
  },
);
