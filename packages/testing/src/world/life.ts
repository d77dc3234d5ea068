import type { AppOptions } from "@warmline/server";
import { carryBody } from "../network/body.ts";
import { isStream } from "../network/network.ts";
import { lost, orAborted } from "../network/pause.ts";

/** What one server process is made of, from its start to its death. */
export interface Life {
  /** The given surroundings, of which nothing can be used any more once the life has ended. */
  options: AppOptions;
  /** An answer of this server, whose stream breaks off when the life ends. @throws TypeError if it ends before, as `fetch` does */
  answer(promise: Promise<Response>): Promise<Response>;
  /** Ends it as the death of a process does: no timer rings, nothing is stored, nothing is heard or said. */
  end(): void;
}

/** Begins the life of a server in these surroundings. */
export function beginLife(options: AppOptions): Life {
  const timers = new Set<unknown>();
  const listening = new Set<() => void>();
  const death = new AbortController();
  const { signal } = death;

  const alive =
    <A extends unknown[]>(act: (...given: A) => void) =>
    (...given: A) => {
      if (!signal.aborted) act(...given);
    };

  const mortal: AppOptions = {
    ...options,
    storage: {
      ...options.storage,
      transaction: async (work) => {
        signal.throwIfAborted();
        return options.storage.transaction(work);
      },
    },
    uploads: {
      ...options.uploads,
      begin: async (file) => {
        signal.throwIfAborted();
        return options.uploads.begin(file);
      },
      handle: async (request, file) => {
        signal.throwIfAborted();
        return options.uploads.handle(request, file);
      },
      remove: async (id) => {
        signal.throwIfAborted();
        return options.uploads.remove(id);
      },
    },
    bus: {
      publish: alive((message) => options.bus.publish(message)),
      subscribe(listener) {
        const stop = options.bus.subscribe(listener);
        listening.add(stop);
        return () => {
          listening.delete(stop);
          stop();
        };
      },
    },
    log: {
      info: alive(options.log.info),
      warn: alive(options.log.warn),
      error: alive(options.log.error),
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
    async answer(promise) {
      const response = await orAborted(promise, signal);
      if (!isStream(response) || response.body === null) return response;
      const body = carryBody(response.body, {
        arrival: () => null,
        signal,
        onOver: () => undefined,
      });
      return new Response(body, response);
    },
    end() {
      for (const timer of timers) options.clock.clearTimeout(timer);
      for (const stop of listening) stop();
      death.abort(lost());
    },
  };
}
