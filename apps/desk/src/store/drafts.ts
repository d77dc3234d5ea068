import type { Id } from "@warmline/protocol";

const PREFIX = "warmline-desk/draft/";

/** Keeps what was typed and not sent, by conversation, for this browser tab. */
export interface Drafts {
  get(conversationId: Id): string;
  set(conversationId: Id, text: string): void;
  clear(): void;
}

/** Keeps drafts in memory, and in `storage` where that works. */
export function createDrafts(storage: Storage | null): Drafts {
  const memory = new Map<Id, string>();

  function store(conversationId: Id, text: string): void {
    try {
      if (text === "") storage?.removeItem(PREFIX + conversationId);
      else storage?.setItem(PREFIX + conversationId, text);
    } catch {
      // A full or forbidden storage leaves the draft in memory.
    }
  }

  function stored(conversationId: Id): string {
    try {
      return storage?.getItem(PREFIX + conversationId) ?? "";
    } catch {
      return "";
    }
  }

  return {
    get: (conversationId) => memory.get(conversationId) ?? stored(conversationId),
    set(conversationId, text) {
      memory.set(conversationId, text);
      store(conversationId, text);
    },
    clear() {
      memory.clear();
      try {
        // Also those of before a reload, which nobody has read since.
        const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "");
        for (const key of keys) if (key.startsWith(PREFIX)) storage?.removeItem(key);
      } catch {
        // A forbidden storage holds none.
      }
    },
  };
}
