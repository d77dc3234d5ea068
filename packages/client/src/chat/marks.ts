import type { Conversation, Id, Message, Seq } from "@warmline/protocol";
import type { OutboxCommand, SupportState } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";

type Marks = Extract<OutboxCommand, { type: "marks" }>;

/** Tells the server of every conversation how far its messages have arrived here. */
export function markDelivered(context: ActionContext): void {
  const state = context.store.get();
  for (const conversation of Object.values(state.conversations)) {
    const newest = newestFromOthers(state.messages[conversation.id]);
    const known = knownMarks(state, conversation);
    if (newest > known.delivered) addMarks(context, { ...known, delivered: newest });
  }
}

/** Tells the server that everything in a conversation has been seen. */
export function markRead(context: ActionContext, conversationId: Id): void {
  const state = context.store.get();
  const conversation = state.conversations[conversationId];
  if (conversation === undefined) return;
  const newest = newestFromOthers(state.messages[conversationId]);
  const known = knownMarks(state, conversation);
  if (newest > known.read) addMarks(context, { ...known, delivered: Math.max(known.delivered, newest), read: newest });
}

function addMarks({ outbox, newId, now }: ActionContext, command: Marks): void {
  outbox.add({ id: newId(), lane: `marks ${command.conversationId}`, at: now(), command });
}

function knownMarks(state: SupportState, { id, marks }: Conversation): Marks {
  let { delivered, read } = marks.visitor;
  for (const { command } of state.outbox) {
    if (command.type !== "marks" || command.conversationId !== id) continue;
    delivered = Math.max(delivered, command.delivered);
    read = Math.max(read, command.read);
  }
  return { type: "marks", conversationId: id, delivered, read };
}

function newestFromOthers(messages: readonly Message[] = []): Seq {
  return messages.findLast(({ author }) => author.kind !== "visitor")?.seq ?? 0;
}
