import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";
import type { WayName } from "../alternatives/WayContext.ts";
import type { WaitFieldName } from "./values.ts";

export interface FormContextValue {
  /** What the form asks for. */
  form: WayName;
  values: Readonly<Record<WaitFieldName, string>>;
  /** Whether something is wrong with a field that the customer should be told of now. */
  isWrong: (field: WaitFieldName) => boolean;
  set: (field: WaitFieldName, value: string) => void;
  /** Tells that the customer has gone on from a field. */
  leave: (field: WaitFieldName) => void;
}

export const FormContext = createContext<FormContextValue | null>(null);

export function useFormContext(): FormContextValue {
  return useRequiredContext(FormContext, "WaitTime.CallBack");
}
