import type { TicketView } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** The ticket that is acknowledged, and the id of the sentence that names the whole. */
export interface AcknowledgementContextValue {
  view: TicketView;
  thanksId: string;
}

export const AcknowledgementContext = createContext<AcknowledgementContextValue | null>(null);

export function useAcknowledgementContext(): AcknowledgementContextValue {
  return useRequiredContext(AcknowledgementContext, "Ticket.Acknowledgement");
}
