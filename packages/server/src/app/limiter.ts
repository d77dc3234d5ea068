/** Allows a number of tries per key and minute. Keys that were quiet for a minute are forgotten. */
export class Limiter {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #tries = new Map<string, { since: number; count: number }>();

  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Counts one try. Returns 0 if it is allowed, else the milliseconds to wait. */
  take(key: string): number {
    const now = this.#now();
    for (const [known, { since }] of this.#tries) if (now - since >= 60_000) this.#tries.delete(known);
    const window = this.#tries.get(key) ?? { since: now, count: 0 };
    window.count += 1;
    this.#tries.set(key, window);
    return window.count <= this.#perMinute ? 0 : window.since + 60_000 - now;
  }
}
