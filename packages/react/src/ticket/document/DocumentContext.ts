import type { Ticket } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

/** The entry of the register whose document the parts inside show. */
export const DocumentContext = createContext<NonNullable<Ticket["complaint"]> | null>(null);

export function useDocumentContext(): NonNullable<Ticket["complaint"]> {
  return useRequiredContext(DocumentContext, "Ticket.Document");
}
