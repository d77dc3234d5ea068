import type { SupportClient } from "../client.ts";
import type { ActionContext } from "../support/action-context.ts";

/** What a customer can say of a contact. */
export function createRatingActions({ store, outbox, newId, now, want }: ActionContext): SupportClient["rating"] {
  return {
    choose(ratingId, face) {
      store.batch(() => {
        for (const { id, command } of store.get().outbox) {
          // The last choice holds, so what was never sent need not be.
          if (command.type === "choose-face" && command.ratingId === ratingId) outbox.discard(id);
        }
        outbox.add({ id: newId(), lane: ratingId, at: now(), command: { type: "choose-face", ratingId, face } });
        want();
      });
    },
  };
}
