/** Whether the end of the list is where the reader is. */
export interface End {
  get: () => boolean;
  set: (atEnd: boolean) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createEnd(): End {
  const listeners = new Set<() => void>();
  let atEnd = true;
  return {
    get: () => atEnd,
    set(next) {
      if (next === atEnd) return;
      atEnd = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
