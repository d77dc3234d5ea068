import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { onlyOnce } from "../form/onlyOnce.ts";
import { useStepsContext } from "./StepsContext.ts";

/** Goes on to the next step, unless something is missing in this one. Renders a `<button>`, or nothing at the last one. */
export const TicketNext = definePart<PartState<TicketAnatomy, "next">, "button">(
  "Ticket.Next",
  "button",
  function TicketNext(host, element) {
    const { isLast } = useStepsContext();
    const voice = useVoice();
    if (isLast) return null;
    // A submit button, so that Enter in a field goes on as well.
    return element(host, { state: {}, type: "submit", onClick: onlyOnce, children: voice.say("ticket.next") });
  },
);
