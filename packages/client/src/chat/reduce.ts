import type { AgentPromise, Instant, Message, Moment } from "@warmline/protocol";
import type { SupportState } from "../state.ts";
import { without } from "../core/records.ts";

/** Adds a message in the order of `seq`. A text of one’s own leaves the outbox with it. */
export function addMessage(state: SupportState, message: Message): SupportState {
  const { conversationId, id, seq, author } = message;
  const others = (state.messages[conversationId] ?? []).filter((other) => other.id !== id);
  const at = others.findLastIndex((other) => other.seq < seq) + 1;
  return {
    ...state,
    messages: { ...state.messages, [conversationId]: others.toSpliced(at, 0, message) },
    outbox: state.outbox.some((item) => item.id === id) ? state.outbox.filter((item) => item.id !== id) : state.outbox,
    typing: author.kind === "agent" ? without(state.typing, conversationId) : state.typing,
  };
}

export function changePromise(state: SupportState, promise: AgentPromise): SupportState {
  return { ...state, promises: { ...state.promises, [promise.id]: promise } };
}

/** Keeps who is writing; only agents’ marks concern a customer. */
export function markTyping(
  state: SupportState,
  { conversationId, by, typing, expiresAt }: Extract<Moment, { type: "typing" }>,
  now: Instant,
): SupportState {
  if (by.kind !== "agent") return state;
  const isOver = !typing || expiresAt <= now;
  return {
    ...state,
    typing: isOver
      ? without(state.typing, conversationId)
      : { ...state.typing, [conversationId]: { agentId: by.agentId, expiresAt } },
  };
}
