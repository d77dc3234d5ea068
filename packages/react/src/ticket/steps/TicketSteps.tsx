import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { TicketActions } from "./TicketActions.tsx";
import { TicketProgress } from "./TicketProgress.tsx";
import { TicketStep } from "./TicketStep.tsx";
import { STEPS } from "./steps.ts";
import { StepsContext } from "./StepsContext.ts";
import { useSteps } from "./useSteps.ts";

const GUIDED = (
  <>
    <TicketProgress />
    {STEPS.map((step) => (
      <TicketStep key={step} step={step} />
    ))}
    <TicketActions />
  </>
);

/**
 * Asks one step after another; a site that asks little has all on one page. Nothing holds one back: every step can be gone to
 * at any time. Renders a `<div>`.
 */
export const TicketSteps = definePart<PartState<TicketAnatomy, "steps">, "div">(
  "Ticket.Steps",
  "div",
  function TicketSteps(host, element) {
    const context = useSteps();
    return (
      <StepsContext.Provider value={context}>
        {element(host, { state: { step: context.current }, children: GUIDED })}
      </StepsContext.Provider>
    );
  },
);
