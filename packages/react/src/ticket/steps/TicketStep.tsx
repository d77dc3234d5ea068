import { useEffect, useId, useMemo, useRef } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useFocusByHand } from "../../internals/useFocusByHand.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketContext } from "../TicketContext.ts";
import { QUESTIONS } from "./questions.tsx";
import type { TicketStepName } from "./steps.ts";
import { StepContext, type StepContextValue, useStepsContext } from "./StepsContext.ts";

export interface TicketStepProps {
  /** Which step it is. */
  step: TicketStepName;
}

/**
 * The questions of one step, which stay while another one is at hand; those that belong to it unless it is given others. Renders
 * a `<div>`, or nothing where there is nothing to ask.
 */
export const TicketStep = definePart<PartState<TicketAnatomy, "step">, "div", TicketStepProps>(
  "Ticket.Step",
  "div",
  function TicketStep({ step, ...host }, element) {
    const { steps, current, elements } = useStepsContext();
    const { movedByHand } = useTicketContext();
    const titleId = useId();
    const title = useRef<HTMLElement>(null);
    const own = useRef<HTMLDivElement>(null);
    const context = useMemo<StepContextValue>(() => ({ step, titleId, title }), [step, titleId]);
    const isGuided = current !== null;
    const isCurrent = current === null || current === step;
    useEffect(() => {
      const { current: found } = own;
      if (found !== null) elements.set(step, found);
      return () => void elements.delete(step);
    });
    useFocusByHand(title, isGuided && isCurrent, movedByHand);
    if (!steps.includes(step)) return null;
    return (
      <StepContext.Provider value={context}>
        {element(host, {
          state: { step, current: isCurrent },
          ref: own,
          hidden: !isCurrent,
          ...(isGuided && { role: "group", "aria-labelledby": titleId }),
          children: QUESTIONS[step],
        })}
      </StepContext.Provider>
    );
  },
);
