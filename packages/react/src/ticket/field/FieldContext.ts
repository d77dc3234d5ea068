import type { CategoryField } from "@warmline/client";
import { createContext, useContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";
import { useFormContext } from "../form/FormContext.ts";
import { isRequired, type TicketErrorCode, type TicketFieldName } from "../form/values.ts";
import { StepsContext } from "../steps/StepsContext.ts";

export interface FieldContextValue {
  field: TicketFieldName;
  /** What the category asks; null for a fact of every ticket. */
  own: CategoryField | null;
  id: string;
  error: TicketErrorCode | null;
}

export const FieldContext = createContext<FieldContextValue | null>(null);

export function useFieldContext(): FieldContextValue {
  return useRequiredContext(FieldContext, "Ticket.Field");
}

const HINTS = ["gist", "details", "otherwise", "email"] as const;

/** Whether a helping sentence stands under the name of a fact of every ticket. */
export function hasHint(field: TicketFieldName): field is (typeof HINTS)[number] {
  return (HINTS as readonly string[]).includes(field);
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The props that input, text area and select have in common. */
export function useControl() {
  const { field, own, id, error } = useFieldContext();
  const { values, category, set, leave } = useFormContext();
  const isHinted = own === null ? hasHint(field) : own.example !== null;
  const described = [error === null ? "" : `${id}-error`, isHinted ? `${id}-hint` : ""].filter(Boolean).join(" ");
  const props = {
    state: { invalid: error !== null },
    id,
    name: field,
    value: values[field] ?? "",
    required: isRequired(field, category),
    "aria-invalid": error !== null,
    "aria-describedby": described || undefined,
    onChange: (event: { currentTarget: Control }) => set(field, event.currentTarget.value),
    onBlur: () => leave(field),
  };
  return { field, own, props };
}

/** What the key of a touch keyboard says that ends a line. */
export function useEnterHint(): "next" | "send" {
  return useContext(StepsContext)?.isLast === false ? "next" : "send";
}
