/** Tells a page that is there from one that is gone: each holds a lock in its name for as long as it lives. */
export interface Locks {
  /** Resolves when the lock is held, which it is until the signal aborts. */
  hold: (name: string, signal: AbortSignal) => Promise<void>;
  /** Does the work once nobody holds the lock, holding it meanwhile. */
  whenFree: (name: string, signal: AbortSignal, work: () => Promise<void>) => Promise<void>;
  /** The same if nobody holds it now. */
  ifFree: (name: string, work: () => Promise<void>) => Promise<void>;
}

/** Locks of the browser whose names begin alike; null where it has none. */
export function browserLocks(prefix: string): Locks | null {
  const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;
  if (locks === undefined) return null;
  const full = (name: string) => `${prefix} ${name}`;

  return {
    hold: (name, signal) =>
      new Promise((held) => {
        const request = locks.request(full(name), { signal }, () => {
          held();
          return new Promise<void>((release) => signal.addEventListener("abort", () => release(), { once: true }));
        });
        // Without the lock another page may do the same work once more; nothing is lost by that.
        request.catch(() => held());
      }),
    whenFree: (name, signal, work) => locks.request(full(name), { signal }, work).catch(() => undefined),
    ifFree: async (name, work) => {
      await locks.request(full(name), { ifAvailable: true }, (lock) => (lock === null ? undefined : work()));
    },
  };
}
