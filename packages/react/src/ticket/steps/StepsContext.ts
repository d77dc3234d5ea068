import { createContext, type RefObject } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";
import type { TicketStepName } from "./steps.ts";

export interface StepsContextValue {
  /** The steps that have something to ask, in their order. */
  steps: readonly TicketStepName[];
  /** The step at hand; null where all of them are on one page. */
  current: TicketStepName | null;
  isLast: boolean;
  /** Goes to a step by hand: focus follows. */
  go: (step: TicketStepName) => void;
  /** The elements of the steps. */
  elements: Map<TicketStepName, HTMLElement>;
}

export const StepsContext = createContext<StepsContextValue | null>(null);

export function useStepsContext(): StepsContextValue {
  return useRequiredContext(StepsContext, "Ticket.Steps");
}

export interface StepContextValue {
  step: TicketStepName;
  titleId: string;
  title: RefObject<HTMLElement | null>;
}

export const StepContext = createContext<StepContextValue | null>(null);

export function useStepContext(): StepContextValue {
  return useRequiredContext(StepContext, "Ticket.Step");
}
