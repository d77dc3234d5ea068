import type { Id, Reaction } from "@warmline/protocol";
import { memoize } from "../core/memo.ts";
import type { Failure, SupportState } from "../state.ts";

/** What the customer changed in a message of the server’s, and the server has not confirmed yet. */
export interface MessageChange {
  /** New words, or null once it is taken back; undefined while the words stay. */
  text?: string | null;
  /** The customer’s own reaction, or null without one; undefined while it stays. */
  emoji?: Reaction | null;
  /** The refused change, which stays until it is tried again or discarded. */
  failed: { itemId: Id; text: string | null; failure: Failure } | null;
}

const NONE: MessageChange = { failed: null };

const drawChanges = /* @__PURE__ */ memoize((outbox: SupportState["outbox"]): Readonly<Record<Id, MessageChange>> => {
  const changes: Record<Id, MessageChange> = {};
  for (const { id, command, status, failure } of outbox) {
    if (command.type !== "edit-message" && command.type !== "remove-message" && command.type !== "react") continue;
    const before = changes[command.messageId] ?? NONE;
    const text = command.type === "edit-message" ? command.text : null;
    const isFailed = status === "failed" && failure !== null;
    changes[command.messageId] =
      command.type === "react"
        ? { ...before, emoji: command.emoji }
        : isFailed
          ? { ...before, failed: { itemId: id, text, failure } }
          : { ...before, text };
  }
  return changes;
});

/** By message: what the customer changed and the server has not confirmed yet. The same object while nothing of it changes. */
export function changes({ outbox }: Pick<SupportState, "outbox">): Readonly<Record<Id, MessageChange>> {
  return drawChanges(outbox);
}
