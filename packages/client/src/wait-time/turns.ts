import type { Id, Name } from "@warmline/protocol";
import type { SupportState } from "../state.ts";

/** It is the customer’s turn in a chat. */
export interface Turn {
  conversationId: Id;
  /** Who has taken the chat; null while an agent waits for the customer to come back. */
  agentId: Name | null;
}

/** Whose turn came between two states. */
export function turnsBetween(before: SupportState, after: SupportState): Turn[] {
  const id = before.wait !== null && before.wait.state !== "your-turn" ? calledIn(after) : null;
  const called = id === null ? [] : [{ conversationId: id, agentId: null }];
  if (before.conversations === after.conversations) return called;
  const taken = Object.values(after.conversations).flatMap(({ id: conversationId, kind, state, agentId }) =>
    kind === "chat" && state === "active" && before.conversations[conversationId]?.state === "waiting"
      ? [{ conversationId, agentId }]
      : [],
  );
  return [...called, ...taken];
}

/** Whether that is still so. */
export function isTurn(state: SupportState, { conversationId }: Turn): boolean {
  return state.conversations[conversationId]?.state === "active" || calledIn(state) === conversationId;
}

function calledIn({ wait }: SupportState): Id | null {
  return wait?.state === "your-turn" ? wait.conversationId : null;
}
