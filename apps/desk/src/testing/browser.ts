import { memoryJournals, type OpenJournal, type SupportStorage } from "@warmline/client";

/** What one browser keeps beyond the life of a page. */
export interface KeptByBrowser {
  storage: SupportStorage;
  journal: OpenJournal;
}

export function createBrowser(): KeptByBrowser {
  const kept = new Map<string, string>();
  return {
    storage: {
      get: (key) => kept.get(key) ?? null,
      set: (key, value) => void kept.set(key, value),
      remove: (key) => void kept.delete(key),
    },
    journal: memoryJournals(),
  };
}
