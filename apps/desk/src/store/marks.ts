import type { Id, Mark } from "@warmline/protocol";
import type { DeskState } from "./state.ts";

/**
 * The marks that tell the customer how far the agent has got, or null if there is nothing new to tell.
 * Only the agent who holds a conversation marks it.
 *
 * @param reading whether the conversation is on the screen now
 */
export function marksDue(state: DeskState, conversationId: Id, reading: boolean): Mark | null {
  const conversation = state.record.conversations[conversationId];
  if (conversation === undefined || conversation.state !== "active") return null;
  if (state.me === null || conversation.agentId !== state.me.id) return null;
  const messages = state.record.messages[conversationId] ?? [];
  const last = messages.findLast((message) => message.author.kind === "visitor")?.seq ?? 0;
  const { delivered, read } = conversation.marks.agent;
  const due = { delivered: Math.max(delivered, last), read: reading ? Math.max(read, last) : read };
  return due.delivered > delivered || due.read > read ? due : null;
}
