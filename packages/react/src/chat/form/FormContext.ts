import type { FormField, FormPart } from "@warmline/client";
import { createContext, type RefObject } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";
import type { FormErrorCode } from "./values.ts";

/** One form in a message, and where the customer is in it. */
export interface FormContextValue {
  part: FormPart;
  id: string;
  /** The question that is asked; null while all are shown. */
  field: FormField | null;
  isSent: boolean;
  /** The place of the question among those that are asked, from 1; 0 for one that is only changed. */
  number: number;
  count: number;
  error: FormErrorCode | null;
  valueOf: (field: FormField) => string;
  set: (value: string) => void;
  /** Goes to the question before, back to all of them, or nowhere. */
  back: (() => void) | null;
  /** Asks for one of them again. */
  change: (field: string) => void;
  /** Goes on, or sends what is there. */
  submit: () => void;
  /** Whether a hand has led to what is shown, which lets focus move. */
  byHand: RefObject<boolean>;
}

export const FormContext = createContext<FormContextValue | null>(null);

export function useFormContext(): FormContextValue {
  return useRequiredContext(FormContext, "Chat.Form");
}
