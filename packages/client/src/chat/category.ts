import type { Category, Name } from "@warmline/protocol";
import type { SupportState } from "../state.ts";
import { present, presentId } from "./present.ts";

const NONE: readonly Category[] = [];

/** What the present conversation is about, or the one that begins with the next word; null where the customer did not say. */
export function category(state: SupportState): Name | null {
  const here = present(state);
  if (here !== null) return here.category ?? here.ticket?.category ?? null;
  const id = presentId(state);
  for (const { command } of state.outbox) {
    if (command.type === "open-chat" && command.conversationId === id) return command.category ?? null;
  }
  return state.category;
}

/** What a chat can be about, in the site’s order; none once it has begun. */
export function topics(state: SupportState): readonly Category[] {
  return presentId(state) === null ? (state.site?.categories ?? NONE) : NONE;
}
