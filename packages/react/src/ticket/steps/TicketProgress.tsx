import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useStepsContext } from "./StepsContext.ts";
import { TicketProgressStep } from "./TicketProgressStep.tsx";

/** All steps, each to be gone to at any time. Renders an `<ol>`, or nothing where all is on one page. */
export const TicketProgress = definePart<PartState<TicketAnatomy, "progress">, "ol">(
  "Ticket.Progress",
  "ol",
  function TicketProgress(host, element) {
    const { steps, current } = useStepsContext();
    const voice = useVoice();
    if (current === null) return null;
    return element(host, {
      state: {},
      role: "list",
      "aria-label": voice.say("ticket.steps"),
      children: steps.map((step) => (
        <li key={step}>
          <TicketProgressStep step={step} />
        </li>
      )),
    });
  },
);
