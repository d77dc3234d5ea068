import type { Offer } from "@warmline/protocol";
import type { OutboxItem, SupportState } from "../state.ts";

/** Takes in how it stands with an offer. Once it is settled, nothing more can be asked of it. */
export function changeOffer(state: SupportState, offer: Offer): SupportState {
  const offers = { ...state.offers, [offer.id]: offer };
  const rest = state.outbox.filter((item) => !isSettledClaim(item, offers));
  return { ...state, offers, outbox: rest.length < state.outbox.length ? rest : state.outbox };
}

/** Whether an item asks for an offer that is no longer open. */
export function isSettledClaim({ command }: OutboxItem, offers: SupportState["offers"]): boolean {
  return command.type === "claim" && (offers[command.offerId]?.state ?? "open") !== "open";
}
