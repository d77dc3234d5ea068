import type { ActionContext } from "../support/action-context.ts";
import type { AmendsActions } from "./amends-actions.ts";
import { claimOf } from "./select.ts";

/** What a customer can do with what is offered to make amends. */
export function createAmendsActions({ store, outbox, newId, now, want }: ActionContext): AmendsActions {
  return {
    claim(offerId) {
      const state = store.get();
      if (state.offers[offerId]?.state !== "open") return;
      const before = claimOf(state, offerId);
      store.batch(() => {
        // The server knows a claim by its id: what was refused is asked again under the same one.
        if (before !== undefined) outbox.retry(before.id);
        else outbox.add({ id: newId(), lane: `offer ${offerId}`, at: now(), command: { type: "claim", offerId } });
        want();
      });
    },
  };
}
