import type { SupportClient } from "../client.ts";
import type { ActionContext } from "../support/action-context.ts";

/** What a customer can say of a contact. */
export function createRatingActions({ store, outbox, newId, now, want }: ActionContext): SupportClient["rating"] {
  return {
    choose(contactId, face) {
      store.batch(() => {
        for (const { id, command } of store.get().outbox) {
          // The last choice holds, so what was never sent need not be.
          if (command.type === "choose-face" && command.contactId === contactId) outbox.discard(id);
        }
        outbox.add({ id: newId(), lane: contactId, at: now(), command: { type: "choose-face", contactId, face } });
        want();
      });
    },
  };
}
