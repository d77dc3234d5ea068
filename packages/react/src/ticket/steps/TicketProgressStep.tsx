import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import type { TicketStepName } from "./steps.ts";
import { useStepsContext } from "./StepsContext.ts";

export interface TicketProgressStepProps {
  /** Which step it leads to. */
  step: TicketStepName;
}

/** Leads to a step. Renders a `<button>`, or nothing where that step has nothing to ask. */
export const TicketProgressStep = definePart<
  PartState<TicketAnatomy, "progress-step">,
  "button",
  TicketProgressStepProps
>("Ticket.ProgressStep", "button", function TicketProgressStep({ step, ...host }, element) {
  const { steps, current, go } = useStepsContext();
  const voice = useVoice();
  const index = steps.indexOf(step);
  if (current === null || index < 0) return null;
  const at = steps.indexOf(current);
  const title = voice.say("ticket.step-title", { step });
  return element(host, {
    state: { standing: index < at ? "done" : index === at ? "current" : "ahead" },
    type: "button",
    "aria-current": index === at ? "step" : undefined,
    "aria-label": `${voice.say("ticket.step", { number: index + 1, count: steps.length })}: ${title}`,
    title,
    onClick: () => go(step),
    children: <span>{title}</span>,
  });
});
