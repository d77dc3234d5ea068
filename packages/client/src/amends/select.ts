import type { Id, Offer } from "@warmline/protocol";
import { memoize } from "../core/memo.ts";
import type { Failure, OutboxItem, SupportState } from "../state.ts";

/** Something offered to make amends, as the customer sees it. */
export interface OfferView {
  offer: Offer;
  /** `claiming` from the click until the server has granted it; `failed` where it did not. */
  status: "open" | "claiming" | "claimed" | "expired" | "withdrawn" | "failed";
  /** Why it is not granted; with the status `claiming` it is tried again without being asked. */
  failure: Failure | null;
}

const view = /* @__PURE__ */ memoize((offer: Offer, claim: OutboxItem | undefined): OfferView => {
  if (offer.state !== "open" || claim === undefined) return { offer, status: offer.state, failure: null };
  return { offer, status: claim.status === "failed" ? "failed" : "claiming", failure: claim.failure };
});

/** One offer, or null if it is unknown here. */
export function offer(state: SupportState, id: Id): OfferView | null {
  const found = state.offers[id];
  return found === undefined ? null : view(found, claimOf(state, id));
}

/** The claim of an offer that is on its way, or was refused. */
export function claimOf({ outbox }: SupportState, id: Id): OutboxItem | undefined {
  return outbox.find(({ command }) => command.type === "claim" && command.offerId === id);
}
