import * as ticketState from "@warmline/client/state/ticket";
import { useEffect, useMemo, useRef } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { createValue, useValue } from "../../internals/value.ts";
import { useFormContext } from "../form/FormContext.ts";
import { useTicketContext } from "../TicketContext.ts";
import { isShort, STEPS, stepsToAsk, type TicketStepName } from "./steps.ts";
import type { StepsContextValue } from "./StepsContext.ts";

/** Walks through the steps that have something to ask, and remembers the one at hand. */
export function useSteps(): StepsContextValue {
  const client = useClient();
  const kinds = useSupport(ticketState.kinds);
  const categories = useSupport(ticketState.categories);
  const { guide: guideRef, category } = useFormContext();
  const { movedByHand: byHandRef } = useTicketContext();
  const elements = useMemo(() => new Map<TicketStepName, HTMLElement>(), []);
  const awaited = useRef<HTMLElement>(null);
  const wanted = useMemo(() => {
    const keep = (step: TicketStepName): void => client.kept.set("ticket-step", step);
    const kept = STEPS.find((step) => step === client.kept.get("ticket-step"));
    return createValue<TicketStepName>(kept ?? "about", keep, "about");
  }, [client]);
  const step = useValue(wanted);
  const steps = useMemo(() => stepsToAsk({ kinds, categories, category }), [kinds, categories, category]);
  const at = STEPS.indexOf(step);
  const current = isShort(steps) ? null : (steps.findLast((one) => STEPS.indexOf(one) <= at) ?? steps[0] ?? null);
  const isLast = current === null || current === steps.at(-1);

  useEffect(() => {
    guideRef.current = {
      here: () => (isLast || current === null ? null : (elements.get(current) ?? null)),
      next() {
        byHandRef.current = true;
        wanted.set(steps[steps.indexOf(current ?? "about") + 1] ?? "person");
      },
      show(control) {
        const [name] = [...elements].find(([, element]) => element.contains(control)) ?? [];
        if (name === undefined || name === current || current === null) return control.focus();
        awaited.current = control;
        wanted.set(name);
      },
    };
    return () => {
      guideRef.current = null;
    };
  }, [guideRef, byHandRef, wanted, elements, steps, current, isLast]);
  useEffect(() => {
    awaited.current?.focus();
    awaited.current = null;
  });

  return useMemo(
    () => ({
      steps,
      current,
      isLast,
      elements,
      go(next) {
        byHandRef.current = true;
        wanted.set(next);
      },
    }),
    [steps, current, isLast, elements, byHandRef, wanted],
  );
}
