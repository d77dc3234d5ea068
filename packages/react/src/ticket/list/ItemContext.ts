import type { TicketView } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** The ticket that the parts of one entry of the list tell of. */
export const ItemContext = createContext<TicketView | null>(null);

export function useItemContext(): TicketView {
  return useRequiredContext(ItemContext, "Ticket.Item");
}
