import type { AppOptions } from "@warmline/server";
import { lost } from "../network/pause.ts";

/** What one server process is made of, from its start to its death. */
export interface Life {
  /** The given surroundings, of which nothing can be used any more once the life has ended. */
  options: AppOptions;
  /** The promise’s value, unless the life ends before. @throws TypeError if it does, as `fetch` does */
  during<T>(promise: Promise<T>): Promise<T>;
  /** Ends it as the death of a process does: no timer rings, nothing is stored, nothing is heard or said. */
  end(): void;
}

/** Begins the life of a server in these surroundings. */
export function beginLife(options: AppOptions): Life {
  const timers = new Set<unknown>();
  const listening = new Set<() => void>();
  const { promise: death, reject: die } = Promise.withResolvers<never>();
  death.catch(() => undefined);
  let ended = false;

  const mortal: AppOptions = {
    ...options,
    storage: {
      ...options.storage,
      transaction: async (work) => {
        if (ended) throw lost();
        return options.storage.transaction(work);
      },
    },
    bus: {
      publish: (message) => {
        if (!ended) options.bus.publish(message);
      },
      subscribe(listener) {
        const stop = options.bus.subscribe(listener);
        listening.add(stop);
        return () => {
          listening.delete(stop);
          stop();
        };
      },
    },
    clock: {
      now: options.clock.now,
      setTimeout(callback, ms) {
        const timer = options.clock.setTimeout(() => {
          timers.delete(timer);
          callback();
        }, ms);
        timers.add(timer);
        return timer;
      },
      clearTimeout(timer) {
        timers.delete(timer);
        options.clock.clearTimeout(timer);
      },
    },
  };

  return {
    options: mortal,
    during: (promise) => Promise.race([promise, death]),
    end() {
      ended = true;
      for (const timer of timers) options.clock.clearTimeout(timer);
      for (const stop of listening) stop();
      die(lost());
    },
  };
}
