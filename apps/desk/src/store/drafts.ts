import type { Id } from "@warmline/protocol";
import { readJson, type SupportStorage } from "@warmline/client/core";

/** What was typed and not sent, by conversation. It outlives the page, until it is sent or its agent signs out. */
export interface Drafts {
  get(conversationId: Id): string;
  set(conversationId: Id, text: string): void;
  clear(): void;
}

/**
 * Keeps the drafts of one agent in the storage.
 *
 * @param key names the agent who sits here now
 */
export function createDrafts(storage: SupportStorage, key: () => string): Drafts {
  const read = () => (readJson(storage.get(key()) ?? "") ?? {}) as Readonly<Record<Id, string>>;

  return {
    get: (conversationId) => read()[conversationId] ?? "",
    set(conversationId, text) {
      const { [conversationId]: _before, ...others } = read();
      const drafts = text === "" ? others : { ...others, [conversationId]: text };
      if (Object.keys(drafts).length === 0) storage.remove(key());
      else storage.set(key(), JSON.stringify(drafts));
    },
    clear: () => storage.remove(key()),
  };
}
