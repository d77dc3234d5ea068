import type { SupportState } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketContext } from "../TicketContext.ts";

const hasAny = (state: SupportState): boolean => ticketState.list(state).length > 0;

/** Shows all tickets. Renders a `<button>`, or nothing there and before the first one. */
export const TicketAll = definePart<PartState<TicketAnatomy, "all">, "button">(
  "Ticket.All",
  "button",
  function TicketAll(host, element) {
    const { isListing, list } = useTicketContext();
    const voice = useVoice();
    const any = useSupport(hasAny);
    if (isListing || !any) return null;
    return element(host, { state: {}, type: "button", children: voice.say("ticket.all"), onClick: list });
  },
);
