import type { Id, Instant } from "@warmline/protocol";
import type { Store } from "@warmline/client/core";
import type { DeskCommand } from "./commands.ts";
import { inboxLists } from "./inbox.ts";
import { nextInLine } from "./line.ts";
import type { DeskState } from "./state.ts";

/** Whom the agent took in the place of another, as a colleague was quicker. */
export interface Instead {
  of: Id;
  conversationId: Id;
}

interface NextTakerOptions {
  store: Store<DeskState>;
  add: (command: DeskCommand) => Id;
  now: () => Instant;
}

/** Takes the next one in line; where a colleague was quicker, the one after that, once. */
export function createNextTaker({ store, add, now }: NextTakerOptions) {
  let tries: { itemId: Id; conversationId: Id } | null = null;

  function take(missed: Id | null): Id | null {
    const { record, me, site, line, cannotServe, outbox } = store.get();
    const claimed = outbox.flatMap(({ command }) => (command.type === "claim" ? [command.conversationId] : []));
    const sight = { line, cannotServe, now: now() };
    const except = missed === null ? claimed : [...claimed, missed];
    const { next } = nextInLine(inboxLists({ record, me, site }).waiting, sight, except);
    if (next === null) return null;
    const conversationId = next.conversation.id;
    const itemId = add({ type: "claim", conversationId });
    tries = missed === null ? { itemId, conversationId } : null;
    if (missed !== null) store.update((state) => tellInstead(state, itemId, { of: missed, conversationId }));
    return conversationId;
  }

  return {
    /** Takes the next one. Returns the conversation, or null where nobody can be taken. */
    take: (): Id | null => take(null),
    /** Goes on after a claim met a colleague’s. Returns whether another one is tried. */
    goOn(itemId: Id): boolean {
      if (tries?.itemId !== itemId) return false;
      return take(tries.conversationId) !== null;
    },
  };
}

function tellInstead(state: DeskState, id: Id, instead: Instead): DeskState {
  const { conversationId } = instead;
  const others = state.notices.filter((notice) => notice.conversationId !== conversationId);
  return { ...state, instead, notices: [...others, { id, conversationId, kind: "instead" }] };
}
