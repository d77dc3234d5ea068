import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useStepContext, useStepsContext } from "./StepsContext.ts";

/** What the step is about, and which of how many it is. Renders an `<h3>`, or nothing where all is on one page. */
export const TicketStepTitle = definePart<PartState<TicketAnatomy, "step-title">, "h3">(
  "Ticket.StepTitle",
  "h3",
  function TicketStepTitle(host, element) {
    const { steps, current } = useStepsContext();
    const { step, titleId, title } = useStepContext();
    const voice = useVoice();
    if (current === null) return null;
    return element(host, {
      state: {},
      id: titleId,
      ref: title as never,
      tabIndex: -1,
      children: (
        <>
          <span>{voice.say("ticket.step", { number: steps.indexOf(step) + 1, count: steps.length })}</span>{" "}
          {voice.say("ticket.step-title", { step })}
        </>
      ),
    });
  },
);
