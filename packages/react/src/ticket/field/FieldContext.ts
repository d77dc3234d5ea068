import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";
import { useFormContext } from "../form/FormContext.ts";
import { REQUIRED, type TicketErrorCode, type TicketFieldName } from "../form/values.ts";

export interface FieldContextValue {
  field: TicketFieldName;
  id: string;
  error: TicketErrorCode | null;
}

export const FieldContext = createContext<FieldContextValue | null>(null);

export function useFieldContext(): FieldContextValue {
  return useRequiredContext(FieldContext, "Ticket.Field");
}

/** Whether a helping sentence stands under the field’s name. */
export function hasHint(field: TicketFieldName): field is "gist" | "details" | "email" {
  return field === "gist" || field === "details" || field === "email";
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The props that input, text area and select have in common. */
export function useControl() {
  const { field, id, error } = useFieldContext();
  const { values, set, leave } = useFormContext();
  const described = [error === null ? "" : `${id}-error`, hasHint(field) ? `${id}-hint` : ""].filter(Boolean).join(" ");
  const props = {
    state: { invalid: error !== null },
    id,
    name: field,
    value: values[field],
    required: REQUIRED.includes(field),
    "aria-invalid": error !== null,
    "aria-describedby": described || undefined,
    onChange: (event: { currentTarget: Control }) => set(field, event.currentTarget.value),
    onBlur: () => leave(field),
  };
  return { field, props };
}
