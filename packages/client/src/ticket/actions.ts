import type { Id } from "@warmline/protocol";
import type { SupportClient } from "../client.ts";
import type { TicketDraft } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";

/** What a customer can do with tickets. `settle` lets go of a draft that was stored, `forget` of any. */
export function createTicketActions(
  context: ActionContext,
): SupportClient["ticket"] & { settle: () => void; forget: () => void } {
  const { store, outbox, newId, now, want } = context;
  let draft: Partial<TicketDraft> = {};
  let submitted: Id | null = null;

  return {
    submit(ticket) {
      const id = newId();
      const trimmed = { ...ticket, email: ticket.email.trim(), name: ticket.name?.trim() || null };
      store.batch(() => {
        for (const { id: other, command, status } of store.get().outbox) {
          if (command.type === "ticket" && status === "failed") outbox.discard(other);
        }
        outbox.add({ id, lane: id, at: now(), command: { type: "ticket", conversationId: id, ticket: trimmed } });
        want();
      });
      draft = ticket;
      submitted = id;
      return id;
    },
    getDraft: () => draft,
    setDraft(next) {
      draft = next;
      submitted = null;
    },
    settle() {
      if (submitted === null || !(submitted in store.get().conversations)) return;
      draft = {};
      submitted = null;
    },
    forget() {
      draft = {};
      submitted = null;
    },
  };
}
