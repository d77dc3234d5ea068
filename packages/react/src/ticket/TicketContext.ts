import type { TicketView } from "@warmline/client";
import { createContext, type RefObject } from "react";
import { useRequiredContext } from "../internals/useRequiredContext.ts";

export interface TicketContextValue {
  /** The ticket whose acknowledgement is shown, or null while the form is. */
  ticket: TicketView | null;
  /** Shows an empty form again. */
  again: () => void;
  /** Tells that a hand has just sent the form. */
  sent: () => void;
  /** Whether a hand has just sent the form or asked for it, which lets focus move. */
  movedByHand: RefObject<boolean>;
}

export const TicketContext = createContext<TicketContextValue | null>(null);

export function useTicketContext(): TicketContextValue {
  return useRequiredContext(TicketContext, "Ticket.Root");
}
