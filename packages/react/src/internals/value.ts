import { useSyncExternalStore } from "react";

/** Something that changes outside of React, so that a change renders only those who read it. */
export interface Value<T> {
  get: () => T;
  /** What a server rendered, and a page begins with that takes its markup over. */
  atServer: () => T;
  set: (next: T) => void;
  subscribe: (listener: () => void) => () => void;
}

/** Makes a value that tells `onChange`, then its subscribers, when it is set to something else. */
export function createValue<T>(value: T, onChange?: (value: T) => void, atServer = value): Value<T> {
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    atServer: () => atServer,
    set(next) {
      if (next === value) return;
      value = next;
      onChange?.(next);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Reads from a value and renders again only when what `select` gives has changed. */
export function useValue<T>(value: Value<T>): T;
export function useValue<T, Part>(value: Value<T>, select: (value: T) => Part): Part;
export function useValue<T>(value: Value<T>, select: (value: T) => unknown = (whole) => whole): unknown {
  return useSyncExternalStore(
    value.subscribe,
    () => select(value.get()),
    () => select(value.atServer()),
  );
}
