import { report } from "./report.ts";

/** Holds one immutable state and tells its subscribers once per batch of changes. */
export interface Store<State> {
  get: () => State;
  update: (change: (state: State) => State) => void;
  /** Runs `changes`; subscribers hear of all of them at once, when the outermost batch ends. */
  batch: (changes: () => void) => void;
  /** Returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
}

export function createStore<State>(initial: State): Store<State> {
  const listeners = new Set<() => void>();
  let state = initial;
  let told = initial;
  let depth = 0;

  function batch(changes: () => void): void {
    depth += 1;
    try {
      changes();
    } finally {
      depth -= 1;
      if (depth === 0 && state !== told) tell();
    }
  }

  function tell(): void {
    told = state;
    for (const listener of Array.from(listeners)) {
      try {
        listener();
      } catch (error) {
        report(error);
      }
    }
  }

  return {
    get: () => state,
    update: (change) => batch(() => void (state = change(state))),
    batch,
    subscribe(listener) {
      // A listener that is given twice is two subscriptions.
      const own = () => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
