import type { TicketView } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../internals/useRequiredContext.ts";

/** The ticket that the parts inside tell of, and the id of the words that name it. */
export interface TicketAtHand {
  view: TicketView;
  titleId: string;
}

export const AtHandContext = createContext<TicketAtHand | null>(null);

export function useTicketAtHand(): TicketAtHand {
  return useRequiredContext(AtHandContext, "Ticket.Acknowledgement> or <Ticket.Page");
}
