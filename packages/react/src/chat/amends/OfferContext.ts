import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";
import type { ShownOffer } from "./useOffer.ts";

/** The offer that the parts inside show. */
export const OfferContext = createContext<ShownOffer | null>(null);

export function useOfferContext(): ShownOffer {
  return useRequiredContext(OfferContext, "Chat.Offer");
}
