import type { Clock } from "./clock.ts";
import { createListeners } from "./listeners.ts";

const TICK_MS = 1_000;

/** One timer for everything that counts seconds: it runs from the first listener to the last. */
export function createTicker(clock: Clock): (listener: () => void) => () => void {
  const listeners = createListeners();
  let timer: unknown = null;

  function tick(): void {
    timer = clock.setTimeout(tick, TICK_MS);
    listeners.tell();
  }

  return (listener) => {
    const remove = listeners.add(listener);
    timer ??= clock.setTimeout(tick, TICK_MS);
    return () => {
      remove();
      if (!listeners.isEmpty()) return;
      clock.clearTimeout(timer);
      timer = null;
    };
  };
}
