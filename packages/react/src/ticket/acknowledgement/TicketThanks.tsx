import * as supportState from "@warmline/client/state/support";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";

/** The thank-you, or how far the ticket has got. Renders a `<p role="status">`. */
export const TicketThanks = definePart<PartState<TicketAnatomy, "thanks">, "p">(
  "Ticket.Thanks",
  "p",
  function TicketThanks(host, element) {
    const { view, titleId } = useTicketAtHand();
    const voice = useVoice();
    const offline = useSupport(supportState.offline);
    const name = view.ticket?.name;
    const words = {
      sending: voice.say(offline ? "ticket.offline" : "ticket.sending"),
      received: name ? voice.say("ticket.thanks-name", { name }) : voice.say("ticket.thanks"),
      failed: voice.say(view.failure?.code === "identity-required" ? "support.identity-required" : "ticket.failed"),
    }[view.status];
    return element(host, { state: {}, id: titleId, role: "status", children: words });
  },
);
