/** What is being typed. Kept outside of React, so that a key press renders the field alone. */
export interface Draft {
  get(): string;
  set(text: string): void;
  subscribe(listener: () => void): () => void;
}

/** Makes a draft that begins with `text` and tells `keep` of each change. */
export function createDraft(text: string, keep: (text: string) => void): Draft {
  const listeners = new Set<() => void>();
  return {
    get: () => text,
    set(next) {
      text = next;
      keep(next);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
