import type { Author, Id, Instant, Moment } from "@warmline/protocol";
import type { DeskState } from "./state.ts";

type Delta = Extract<Moment, { type: "message-delta" }>;

/** An answer that a program is writing, as far as it is known. */
export interface Writing {
  messageId: Id;
  by: Author;
  text: string;
  /** Until when it stands without further words. */
  expiresAt: Instant;
}

/** Takes in words of an answer that is being written. Behind a gap nothing is guessed: all of it is told again soon. */
export function takeDelta(state: DeskState, delta: Delta): DeskState {
  const { conversationId, messageId, by, offset, text, dropped, expiresAt } = delta;
  if (dropped) return endWriting(state, conversationId, messageId);
  const isWhole = state.record.messages[conversationId]?.some(({ id }) => id === messageId) ?? false;
  const before = state.writing[conversationId];
  const known = before?.messageId === messageId ? before.text : "";
  if (isWhole || offset > known.length) return state;
  const writing: Writing = { messageId, by, text: known.slice(0, offset) + text, expiresAt };
  return { ...state, writing: { ...state.writing, [conversationId]: writing } };
}

/** Takes away an answer that is here as a message now, or that comes to nothing. */
export function endWriting(state: DeskState, conversationId: Id, messageId: Id): DeskState {
  if (state.writing[conversationId]?.messageId !== messageId) return state;
  const { [conversationId]: _over, ...writing } = state.writing;
  return { ...state, writing };
}

/** Takes away the answers of which nothing was heard for too long. */
export function forgetWriting(state: DeskState, now: Instant): DeskState {
  const kept = Object.entries(state.writing).filter(([, { expiresAt }]) => expiresAt > now);
  return kept.length === Object.keys(state.writing).length ? state : { ...state, writing: Object.fromEntries(kept) };
}
