import type { Category, TicketDraft, TicketKind } from "@warmline/client";
import { createContext, type RefObject } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";
import type { TicketErrorCode, TicketFieldName, TicketValues } from "./values.ts";

/** What walks through the questions step by step, if anything does. */
export interface Guide {
  /** The element of the step at hand; null at the last one, and where all is on one page. */
  here: () => HTMLElement | null;
  /** Goes on to the next step. */
  next: () => void;
  /** Moves focus to a control, in whatever step it is. */
  show: (control: HTMLElement) => void;
}

export interface FormContextValue {
  form: RefObject<HTMLFormElement | null>;
  guide: RefObject<Guide | null>;
  /** Asks something before the ticket is sent; false where nothing has to be asked. */
  asksFirst: RefObject<(() => boolean) | null>;
  draft: TicketDraft;
  values: TicketValues;
  kind: TicketKind;
  category: Category | null;
  /** What is wrong with a field, once the customer should be told; else null. */
  errorOf: (field: TicketFieldName) => TicketErrorCode | null;
  set: (field: TicketFieldName, value: string) => void;
  /** Keeps what is not typed: kind, answers, consent. */
  keep: (change: TicketDraft) => void;
  /** The field that the server did not take, as it names it, until that is changed. */
  refused: string | null;
  /** Tells that the customer has gone on from a field. */
  leave: (field: TicketFieldName) => void;
  /** Sends what is filled in, as it is. */
  send: () => void;
}

export const FormContext = createContext<FormContextValue | null>(null);

export function useFormContext(): FormContextValue {
  return useRequiredContext(FormContext, "Ticket.Form");
}
