import type { ReactElement } from "react";
import { useShut } from "../../hooks/useShut.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart, type MakeElement, type PartProps } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { TicketField } from "../field/TicketField.tsx";
import { useTicketContext } from "../TicketContext.ts";
import { FormContext } from "./FormContext.ts";
import { TicketIntro } from "./TicketIntro.tsx";
import { TicketSubmit } from "./TicketSubmit.tsx";
import { useTicketForm } from "./useTicketForm.ts";
import { FIELDS } from "./values.ts";

type State = PartState<TicketAnatomy, "form">;

const QUESTIONS = (
  <>
    <TicketIntro />
    {FIELDS.map((field) => (
      <TicketField key={field} field={field} />
    ))}
    <TicketSubmit />
  </>
);

/** The form; says what is missing after sending or after a field is left. Renders a `<form>`, or nothing once it is sent or where it cannot be. */
export const TicketForm = definePart<State, "form">("Ticket.Form", "form", function TicketForm(host, element) {
  const { ticket } = useTicketContext();
  const shut = useShut();
  return ticket === null && !shut ? <OpenForm host={host} element={element} /> : null;
});

interface OpenFormProps {
  host: PartProps<"form", State>;
  element: MakeElement<"form", State>;
}

/** Begins anew, from the kept draft, each time the form is shown. */
function OpenForm({ host, element }: OpenFormProps): ReactElement {
  const { context, invalid, onSubmit } = useTicketForm();
  return (
    <FormContext.Provider value={context}>
      {element(host, { state: { invalid }, noValidate: true, onSubmit, children: QUESTIONS })}
    </FormContext.Provider>
  );
}
