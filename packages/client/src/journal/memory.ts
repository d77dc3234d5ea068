import type { OpenJournal } from "./journal.ts";

/**
 * Makes journals that live as long as what this returns does, one for each name: for tests that open a page again, and for
 * hosts without IndexedDB that keep things themselves.
 */
export function memoryJournals(): OpenJournal {
  const journals = new Map<string, Map<string, unknown>>();

  return (name) => {
    const kept = journals.get(name) ?? new Map<string, unknown>();
    journals.set(name, kept);
    return {
      read: async (prefix) => [...kept].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
      write: async (changes) => {
        for (const [key, value] of Object.entries(changes)) {
          if (value === undefined) kept.delete(key);
          else kept.set(key, structuredClone(value));
        }
      },
      close: () => undefined,
    };
  };
}
