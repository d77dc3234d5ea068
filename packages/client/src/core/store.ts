import { createListeners } from "./listeners.ts";

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
  const listeners = createListeners();
  let state = initial;
  let told = initial;
  let depth = 0;

  function batch(changes: () => void): void {
    depth += 1;
    try {
      changes();
    } finally {
      depth -= 1;
      if (depth === 0 && state !== told) {
        told = state;
        listeners.tell();
      }
    }
  }

  return {
    get: () => state,
    update: (change) => batch(() => void (state = change(state))),
    batch,
    subscribe: listeners.add,
  };
}
