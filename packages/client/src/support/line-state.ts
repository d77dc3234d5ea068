import type { Clock } from "../core/clock.ts";
import type { Store } from "../core/store.ts";
import type { ConnectionState, SupportState } from "../state.ts";

const OFFLINE_AFTER_MS = 3_000;

/** Keeps in the state how the line is, and that it is down once it was for a while. */
export function createLineState(store: Store<SupportState>, clock: Clock) {
  let timer: unknown = null;

  /** Nobody here waits for the line any more. */
  function rest(): void {
    clock.clearTimeout(timer);
    timer = null;
  }

  return {
    rest,
    set(connection: ConnectionState): void {
      const isWanted = connection.status !== "idle" && connection.status !== "live";
      if (!isWanted) rest();
      else {
        timer ??= clock.setTimeout(() => store.update((state) => ({ ...state, offline: true })), OFFLINE_AFTER_MS);
      }
      store.update((state) => ({
        ...state,
        connection,
        offline: isWanted && state.offline,
        wasLive: connection.status === "live" || (isWanted && state.wasLive),
      }));
    },
  };
}
