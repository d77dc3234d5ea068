import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";
import type { TicketErrorCode, TicketFieldName, TicketValues } from "./values.ts";

export interface FormContextValue {
  values: TicketValues;
  /** What is wrong with a field, once the customer should be told; else null. */
  errorOf: (field: TicketFieldName) => TicketErrorCode | null;
  set: (field: TicketFieldName, value: string) => void;
  /** Tells that the customer has gone on from a field. */
  leave: (field: TicketFieldName) => void;
}

export const FormContext = createContext<FormContextValue | null>(null);

export function useFormContext(): FormContextValue {
  return useRequiredContext(FormContext, "Ticket.Form");
}
