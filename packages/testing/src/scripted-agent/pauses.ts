export interface Timers {
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: never): void;
}

/** Thrown out of a pause when the script was stopped. */
export class Stopped extends Error {}

/** Pauses of a script that all end at once when it is stopped. */
export class Pauses {
  readonly #timers: Timers;
  readonly #endings = new Set<() => void>();
  stopped = false;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Calls `callback` after `ms` unless stopped. Returns the way to call it off. */
  after(ms: number, callback: () => void): () => void {
    const timer = this.#timers.setTimeout(callback, ms);
    const off = () => {
      this.#endings.delete(off);
      this.#timers.clearTimeout(timer as never);
    };
    this.#endings.add(off);
    return off;
  }

  onStop(callback: () => void): void {
    this.#endings.add(callback);
  }

  /** @throws Stopped if the script is stopped meanwhile */
  pause(ms: number): Promise<void> {
    return this.pauseUntil(ms, () => undefined);
  }

  /** Waits until `listen`’s callback is called, or `ms` have passed. @throws Stopped if the script is stopped meanwhile */
  pauseUntil(ms: number, listen: (heard: () => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.stopped) {
        reject(new Stopped());
        return;
      }
      const fail = () => reject(new Stopped());
      const done = () => {
        this.#endings.delete(fail);
        off();
        resolve();
      };
      const off = this.after(ms, done);
      this.#endings.add(fail);
      listen(done);
    });
  }

  stop(): void {
    this.stopped = true;
    for (const end of [...this.#endings]) end();
    this.#endings.clear();
  }
}
