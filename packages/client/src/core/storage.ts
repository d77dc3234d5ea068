import type { SupportStorage } from "../client.ts";

/** Keeps texts in `storage`, and in memory whatever it refuses. Nothing is touched before the first call. */
export function safeStorage(storage: SupportStorage = browserStorage): SupportStorage {
  const memory = new Map<string, string>();

  return {
    get(key) {
      try {
        return memory.get(key) ?? storage.get(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        storage.set(key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
    remove(key) {
      memory.delete(key);
      try {
        storage.remove(key);
      } catch {
        // A storage that refuses to be written holds nothing of ours.
      }
    },
  };
}

const browserStorage: SupportStorage = {
  get: (key) => localStorage.getItem(key),
  set: (key, value) => localStorage.setItem(key, value),
  remove: (key) => localStorage.removeItem(key),
};
