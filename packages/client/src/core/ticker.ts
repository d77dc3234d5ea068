import type { Clock } from "./clock.ts";
import { report } from "./report.ts";

const TICK_MS = 1_000;

/** One timer for everything that counts seconds: it runs from the first listener to the last. */
export function createTicker(clock: Clock): (listener: () => void) => () => void {
  const listeners = new Set<() => void>();
  let timer: unknown = null;

  function tick(): void {
    timer = clock.setTimeout(tick, TICK_MS);
    for (const listener of Array.from(listeners)) {
      try {
        listener();
      } catch (error) {
        report(error);
      }
    }
  }

  return (listener) => {
    const own = () => listener();
    listeners.add(own);
    timer ??= clock.setTimeout(tick, TICK_MS);
    return () => {
      listeners.delete(own);
      if (listeners.size > 0 || timer === null) return;
      clock.clearTimeout(timer);
      timer = null;
    };
  };
}
