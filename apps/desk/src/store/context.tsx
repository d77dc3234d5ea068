import { createContext, useContext, useEffect, useReducer, useRef, useSyncExternalStore } from "react";
import type { Instant } from "@warmline/protocol";
import type { DeskClient } from "./desk-client.ts";
import type { DeskState } from "./state.ts";

export const DeskContext = createContext<DeskClient | null>(null);

/** The desk of this tree. @throws Error outside `DeskContext`. */
export function useDesk(): DeskClient {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("useDesk needs a DeskContext around it.");
  return desk;
}

/** Part of the desk's state; renders anew when what `select` gives has changed. */
export function useDeskState<Value>(select: (state: DeskState) => Value): Value {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, () => select(desk.getState()));
}

/** The server's time; renders anew every second while `ticking`. */
export function useNow(ticking = true): Instant {
  const desk = useDesk();
  const [, render] = useReducer((count: number) => count + 1, 0);
  useEffect(() => (ticking ? desk.onTick(render) : undefined), [desk, ticking]);
  return desk.now();
}

/** A function that always calls the newest `handler` and is itself always the same. */
export function useLatest<Args extends unknown[], Result>(
  handler: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(handler);
  useEffect(() => void (latest.current = handler));
  const stable = useRef((...args: Args) => latest.current(...args));
  return stable.current;
}
