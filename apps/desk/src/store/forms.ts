import { readJson, type SupportStorage } from "@warmline/client/core";

/** What was filled in and not sent, by the form’s name. It outlives the page, until it is sent or its agent signs out. */
export interface Forms {
  /** What was filled in, or null. It comes from the browser’s storage: read it with care. */
  get(name: string): unknown;
  /** Keeps what is filled in; null forgets it. */
  set(name: string, value: unknown): void;
  clear(): void;
}

/**
 * Keeps the forms of one agent in the storage.
 *
 * @param key names the agent who sits here now
 */
export function createForms(storage: SupportStorage, key: () => string): Forms {
  const read = () => (readJson(storage.get(key()) ?? "") ?? {}) as Readonly<Record<string, unknown>>;

  return {
    get: (name) => read()[name] ?? null,
    set(name, value) {
      const { [name]: _before, ...others } = read();
      const all = value === null ? others : { ...others, [name]: value };
      if (Object.keys(all).length === 0) storage.remove(key());
      else storage.set(key(), JSON.stringify(all));
    },
    clear: () => storage.remove(key()),
  };
}
