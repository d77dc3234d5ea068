import type { Id, Instant, Moment } from "@warmline/protocol";
import { keep, without } from "../core/records.ts";
import type { SupportState, Writing } from "../state.ts";
import { findMessage } from "./find.ts";

type Delta = Extract<Moment, { type: "message-delta" }>;

/**
 * Takes in words of an answer that is being written. What was heard before is replaced from its place on; behind a hole nothing is
 * added until all of it is told again.
 */
export function takeDelta(state: SupportState, delta: Delta, now: Instant): SupportState {
  const { conversationId, messageId, by, offset, text, asOf, expiresAt } = delta;
  const known = state.writing[messageId];
  if (delta.dropped || expiresAt <= now) return endWriting(state, messageId);
  if (by.kind !== "agent" || !mayWrite(state, conversationId, by.agentId)) return state;
  if (known === undefined && (offset > 0 || findMessage(state, messageId) !== null)) return state;
  const before = known?.text ?? "";
  const words = offset > before.length ? before : before.slice(0, offset) + text;
  const next: Writing = { conversationId, agentId: by.agentId, text: words, at: known?.at ?? asOf, expiresAt };
  return { ...state, writing: { ...state.writing, [messageId]: next } };
}

/** Takes an answer away: it is here whole, or was given up. */
export function endWriting(state: SupportState, messageId: Id): SupportState {
  return messageId in state.writing ? { ...state, writing: without(state.writing, messageId) } : state;
}

/** The answers without those of a conversation whose author does not hold it any more. */
export function writingLeft(state: SupportState): SupportState["writing"] {
  const isOver = ({ conversationId, agentId }: Writing) => !mayWrite(state, conversationId, agentId);
  return Object.values(state.writing).some(isOver) ? keep(state.writing, (one) => !isOver(one)) : state.writing;
}

/** What a receipt told ahead of the stream may make late words of an answer those of somebody who is gone. */
function mayWrite({ conversations }: SupportState, conversationId: Id, agentId: string): boolean {
  const conversation = conversations[conversationId];
  return conversation === undefined || (conversation.state === "active" && conversation.agentId === agentId);
}
