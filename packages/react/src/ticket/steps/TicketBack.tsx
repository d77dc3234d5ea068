import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useStepsContext } from "./StepsContext.ts";

/** Goes back to the step before. Renders a `<button>`, or nothing at the first one. */
export const TicketBack = definePart<PartState<TicketAnatomy, "back">, "button">(
  "Ticket.Back",
  "button",
  function TicketBack(host, element) {
    const { steps, current, go } = useStepsContext();
    const voice = useVoice();
    const before = current && steps[steps.indexOf(current) - 1];
    if (!before) return null;
    return element(host, { state: {}, type: "button", onClick: () => go(before), children: voice.say("ticket.back") });
  },
);
