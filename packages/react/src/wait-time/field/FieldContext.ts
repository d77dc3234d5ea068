import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";
import { useFormContext } from "./FormContext.ts";
import type { WaitFieldName } from "./values.ts";

export interface FieldContextValue {
  field: WaitFieldName;
  id: string;
  invalid: boolean;
  /** Whether a helping sentence stands under the control. */
  hinted: boolean;
}

export const FieldContext = createContext<FieldContextValue | null>(null);

export function useFieldContext(): FieldContextValue {
  return useRequiredContext(FieldContext, "WaitTime.Field");
}

/** The props that input and select have in common. */
export function useControl() {
  const { field, id, invalid, hinted } = useFieldContext();
  const { values, set, leave } = useFormContext();
  const described = [invalid && `${id}-error`, hinted && `${id}-hint`].filter(Boolean).join(" ");
  const props = {
    state: { invalid },
    id,
    name: field,
    value: values[field],
    required: true,
    "aria-invalid": invalid,
    "aria-describedby": described || undefined,
    onChange: (event: { currentTarget: { value: string } }) => set(field, event.currentTarget.value),
    onBlur: () => leave(field),
  };
  return { field, props };
}
