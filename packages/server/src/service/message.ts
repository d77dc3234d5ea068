import type { Author } from "@warmline/protocol";
import { refuse, type Actor, type Command, type Surroundings, type Verdict } from "./command.ts";
import { holds, type KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { settleByAnswer } from "./promise.ts";

type PostMessage = Extract<Command, { type: "post-message" }>;

/**
 * Somebody says something. A visitor’s word reopens what had ended, or goes to the chat that is open already; an agent’s answer
 * keeps the promise.
 */
export function postMessage(slice: KnownSlice, actor: Actor, command: PostMessage, around: Surroundings): Verdict {
  const conversation = actor.kind === "visitor" ? (slice.openChat ?? slice.conversation) : slice.conversation;
  const ledger = new Ledger(slice, around);
  if (actor.kind === "system") return refuse("forbidden", "The system does not chat.");
  if (actor.kind === "agent") {
    const refusal = holds(slice, actor.agentId);
    if (refusal) return refusal;
    for (const promise of settleByAnswer(slice, around)) ledger.add({ type: "promise.changed", promise });
    if (conversation.ticket) {
      ledger
        .conversation({ ticket: { ...conversation.ticket, status: "answered" } })
        .followup({ kind: "answer-letter", conversationId: conversation.id, messageId: command.messageId });
    }
  } else {
    if (conversation.state === "ended") {
      ledger
        .conversation({ state: "waiting", waitingSince: around.now, agentId: null, endReason: null, endedAt: null })
        .message(around.newId(), conversation.id, { kind: "system" }, [{ type: "notice", notice: "reopened" }]);
    }
    if (conversation.ticket) ledger.conversation({ ticket: { ...conversation.ticket, status: "received" } });
  }
  const author: Author = actor.kind === "agent" ? { kind: "agent", agentId: actor.agentId } : { kind: "visitor" };
  const { text } = command;
  return ledger
    .message(command.messageId, conversation.id, author, [{ type: "text", text, tree: around.parse(text) }])
    .close();
}
