import type { ReactElement } from "react";
import { useShut } from "../../hooks/useShut.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart, type MakeElement, type PartProps } from "../../internals/definePart.tsx";
import { useFocusByHand } from "../../internals/useFocusByHand.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { TicketSteps } from "../steps/TicketSteps.tsx";
import { useTicketContext } from "../TicketContext.ts";
import { TicketFromChat } from "../from-chat/TicketFromChat.tsx";
import { FormContext } from "./FormContext.ts";
import { TicketIntro } from "./TicketIntro.tsx";
import { useTicketForm } from "./useTicketForm.ts";

type State = PartState<TicketAnatomy, "form">;

const QUESTIONS = (
  <>
    <TicketIntro />
    <TicketFromChat />
    <TicketSteps />
  </>
);

/**
 * The form, one small step after another unless it is given other children; says what is missing after sending or after a field
 * is left. Renders a `<form>`, or nothing once it is sent or where it cannot be.
 */
export const TicketForm = definePart<State, "form">("Ticket.Form", "form", function TicketForm(host, element) {
  const { isWriting } = useTicketContext();
  const shut = useShut();
  return isWriting && !shut ? <OpenForm host={host} element={element} /> : null;
});

interface OpenFormProps {
  host: PartProps<"form", State>;
  element: MakeElement<"form", State>;
}

/** Begins anew, from the kept draft, each time the form is shown. */
function OpenForm({ host, element }: OpenFormProps): ReactElement {
  const { context, invalid, onSubmit } = useTicketForm();
  useFocusByHand(context.form, true, useTicketContext().movedByHand);
  return (
    <FormContext.Provider value={context}>
      {element(host, {
        state: { invalid },
        ref: context.form,
        tabIndex: -1,
        noValidate: true,
        onSubmit,
        children: QUESTIONS,
      })}
    </FormContext.Provider>
  );
}
