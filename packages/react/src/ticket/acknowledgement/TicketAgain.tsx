import { useShut } from "../../hooks/useShut.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketContext } from "../TicketContext.ts";
import { useTicketAtHand } from "../AtHandContext.ts";

/** Opens the form again: empty, or with what failed, to be changed. Renders a `<button>`, or nothing on the way or where nothing can be sent. */
export const TicketAgain = definePart<PartState<TicketAnatomy, "again">, "button">(
  "Ticket.Again",
  "button",
  function TicketAgain(host, element) {
    const { write } = useTicketContext();
    const { status } = useTicketAtHand().view;
    const voice = useVoice();
    const shut = useShut();
    if (shut || status === "sending") return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say(status === "failed" ? "ticket.edit" : "ticket.another"),
      onClick: write,
    });
  },
);
