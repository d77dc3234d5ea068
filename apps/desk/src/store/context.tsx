import { createContext, useContext, useEffect, useReducer, useSyncExternalStore } from "react";
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
  useTick(ticking);
  return desk.now();
}

/** The time of this machine; renders anew every second while `ticking`. */
export function useLocalNow(ticking = true): Instant {
  const desk = useDesk();
  useTick(ticking);
  return desk.localNow();
}

function useTick(ticking: boolean): void {
  const desk = useDesk();
  const [, render] = useReducer((count: number) => count + 1, 0);
  useEffect(() => (ticking ? desk.onTick(render) : undefined), [desk, ticking]);
}
