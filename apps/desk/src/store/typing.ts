import { LIMITS, path, type Id, type Instant, type Moment } from "@warmline/protocol";
import type { Clock } from "@warmline/client/core";
import type { Call } from "./api.ts";
import type { DeskState } from "./state.ts";

type TypingMoment = Extract<Moment, { type: "typing" }>;

/** Takes in that the customer types, or no longer does. */
export function takeTyping(state: DeskState, { conversationId, typing, expiresAt }: TypingMoment): DeskState {
  const { [conversationId]: _before, ...others } = state.typing;
  return { ...state, typing: typing ? { ...others, [conversationId]: expiresAt } : others };
}

/** Takes away the marks whose time is over. */
export function endTyping(state: DeskState, now: Instant): DeskState {
  const kept = Object.entries(state.typing).filter(([, expiresAt]) => expiresAt > now);
  return kept.length === Object.keys(state.typing).length ? state : { ...state, typing: Object.fromEntries(kept) };
}

/** Makes what tells the customer that the agent types: renewed while it lasts, not with every key. */
export function createTypingSignal({ call, clock }: { call: Call; clock: Clock }): (id: Id, typing: boolean) => void {
  const told = new Map<Id, number>();

  return (conversationId, typing) => {
    const before = told.get(conversationId);
    if (typing ? before !== undefined && clock.now() - before < LIMITS.typingMs / 2 : before === undefined) return;
    if (typing) told.set(conversationId, clock.now());
    else told.delete(conversationId);
    void call({ method: "PUT", path: path("deskTyping", { conversationId }), body: { typing } });
  };
}
