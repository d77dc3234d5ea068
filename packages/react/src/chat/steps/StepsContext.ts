import type { StepsPart } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

export type Step = StepsPart["steps"][number];

/** The steps of one message. */
export interface StepsContextValue {
  messageId: string;
  part: StepsPart;
}

export const StepsContext = createContext<StepsContextValue | null>(null);

export function useStepsContext(): StepsContextValue {
  return useRequiredContext(StepsContext, "Chat.Steps");
}

/** One step, as the parts inside show it. */
export interface StepContextValue {
  messageId: string;
  step: Step;
  /** Its place, from 0. */
  index: number;
}

export const StepContext = createContext<StepContextValue | null>(null);

export function useStepContext(): StepContextValue {
  return useRequiredContext(StepContext, "Chat.Step");
}
