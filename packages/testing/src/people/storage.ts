import type { SupportStorage } from "@warmline/client";

/** What one browser keeps, in memory. */
export function createStorage(entries: Iterable<[string, string]> = []): SupportStorage {
  const kept = new Map(entries);
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  };
}
