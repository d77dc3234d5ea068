import type { SupportClient } from "../client.ts";
import type { TicketDraft } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";

/** What a customer can do with tickets. `settle` lets go of a draft that was stored, `forget` of any. */
export function createTicketActions(
  context: ActionContext,
): SupportClient["ticket"] & { settle: () => void; forget: () => void } {
  const { store, outbox, drafts, newId, now, want } = context;

  const forget = () => {
    drafts.set("ticket", undefined);
    drafts.set("submitted", undefined);
  };

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
      drafts.set("ticket", ticket);
      drafts.set("submitted", id);
      return id;
    },
    getDraft: () => ({ ...(drafts.get("ticket") as Partial<TicketDraft> | undefined) }),
    setDraft(next) {
      drafts.set("ticket", Object.keys(next).length > 0 ? next : undefined);
      drafts.set("submitted", undefined);
    },
    settle() {
      if (String(drafts.get("submitted")) in store.get().conversations) forget();
    },
    forget,
  };
}
