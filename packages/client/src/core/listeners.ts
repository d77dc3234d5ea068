import { report } from "./report.ts";

/** Whoever wants to hear of something. One listener’s exception stops none of the others. */
export interface Listeners {
  /** Returns the way to stop. A listener that is given twice hears twice. */
  add: (listener: () => void) => () => void;
  tell: () => void;
  isEmpty: () => boolean;
}

export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    add(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    tell() {
      for (const listener of Array.from(listeners)) {
        try {
          listener();
        } catch (error) {
          report(error);
        }
      }
    },
    isEmpty: () => listeners.size === 0,
  };
}
