import { systemClock } from "../../packages/client/src/core/index.ts";
import type { Clock, OpenJournal, SupportStorage } from "../../packages/client/src/index.ts";
import { memoryJournals } from "../../packages/client/src/journal/memory.ts";

/** What a browser keeps beyond the life of its pages. */
export interface Browser {
  texts: Map<string, string>;
  journals: OpenJournal;
}

/** What a page of a browser has, until it is gone from one moment to the next: then nothing of it acts or hears any more. */
export interface Page {
  fetch: typeof fetch;
  clock: Clock;
  storage: SupportStorage;
  journal: OpenJournal;
  kill(): void;
}

export function createBrowser(): Browser {
  return { texts: new Map(), journals: memoryJournals() };
}

/** Opens a page of a browser. */
export function openPage({ texts, journals }: Browser, fetch: typeof globalThis.fetch): Page {
  const life = new AbortController();
  const { signal } = life;
  const never = new Promise<never>(() => undefined);
  return {
    async fetch(input, init) {
      const signals = [signal, ...(init?.signal ? [init.signal] : [])];
      try {
        const response = await fetch(input, { ...init, signal: AbortSignal.any(signals) });
        return signal.aborted ? await never : response;
      } catch (error) {
        if (signal.aborted) return never;
        throw error;
      }
    },
    clock: {
      ...systemClock,
      setTimeout: (callback, ms) =>
        systemClock.setTimeout(() => {
          if (!signal.aborted) callback();
        }, ms),
    },
    storage: {
      get: (key) => texts.get(key) ?? null,
      set: (key, value) => void (signal.aborted || texts.set(key, value)),
      remove: (key) => void (signal.aborted || texts.delete(key)),
    },
    journal(name) {
      const journal = journals(name);
      return {
        read: (prefix) => (signal.aborted ? never : journal.read(prefix)),
        write: (changes) => (signal.aborted ? never : journal.write(changes)),
        close: journal.close,
      };
    },
    kill: () => life.abort(),
  };
}
