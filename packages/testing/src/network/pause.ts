/** What delays go by. */
export interface Timers {
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: never): void;
}

/** What `fetch` throws when a request or its answer was lost. */
export function lost(): TypeError {
  return new TypeError("Failed to fetch: the network lost it.");
}

/** Waits. @throws the signal’s reason if it is aborted meanwhile */
export function pause(ms: number, timers: Timers, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return Promise.resolve();
  let timer: unknown;
  const over = new Promise<void>((resolve) => {
    timer = timers.setTimeout(resolve, ms);
  });
  return orAborted(over, signal).catch((error: unknown) => {
    timers.clearTimeout(timer as never);
    throw error;
  });
}

/** The promise’s value. @throws the signal’s reason if it is aborted before */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
