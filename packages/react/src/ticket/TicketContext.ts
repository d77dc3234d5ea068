import type { TicketView } from "@warmline/client";
import { createContext, type RefObject } from "react";
import { useRequiredContext } from "../internals/useRequiredContext.ts";

export interface TicketContextValue {
  /** Whether the form is shown. */
  isWriting: boolean;
  /** Whether the list of all tickets is shown. */
  isListing: boolean;
  /** The ticket whose acknowledgement is shown, or null. */
  ticket: TicketView | null;
  /** The ticket whose page is shown, or null. */
  page: TicketView | null;
  /** Whether the host has put together a page. */
  hasPage: boolean;
  /** Shows the page of a ticket. */
  show: (conversationId: string) => void;
  /** Shows the form: empty, or with what was refused, to be changed. */
  write: () => void;
  /** Shows the list of all tickets. */
  list: () => void;
  /** Tells that a hand has just sent the form. */
  sent: () => void;
  /** Tells that a page can be shown here, until the function that it returns is called. */
  havePage: () => () => void;
  /** Whether a hand has led to what is shown, which lets focus move. */
  movedByHand: RefObject<boolean>;
}

export const TicketContext = createContext<TicketContextValue | null>(null);

export function useTicketContext(): TicketContextValue {
  return useRequiredContext(TicketContext, "Ticket.Root");
}
