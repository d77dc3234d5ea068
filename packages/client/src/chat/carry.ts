import type { SupportState } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";
import { presentId, usualId } from "./present.ts";

/** Where what is typed is kept: in the usual conversation it belongs to whichever that is; in another one, to that one. */
export function draftName(state: SupportState): string {
  const { chosen } = state;
  return chosen === null || chosen === usualId(state) ? "draft" : `draft ${chosen}`;
}

/** What is typed in a conversation goes along when somebody else makes a ticket or a chat of it. */
export function carryDraft({ store, drafts }: Pick<ActionContext, "store" | "drafts">): void {
  let before = store.get();
  store.subscribe(() => {
    const [past, state] = [before, store.get()];
    before = state;
    const id = presentId(past);
    if (id === null || id !== presentId(state) || past.conversations === state.conversations) return;
    const [from, to] = [draftName(past), draftName(state)];
    const isTurned = past.conversations[id]?.kind !== state.conversations[id]?.kind;
    if (!isTurned || from === to || drafts.get(to) !== undefined) return;
    drafts.set(to, drafts.get(from));
    drafts.set(from, undefined);
  });
}
