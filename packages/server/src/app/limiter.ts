/** Allows a number of tries per key in each window of time. All windows begin together, so that nothing is kept for long. */
export class Limiter {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  readonly #tries = new Map<string, number>();
  #since: number;

  constructor(most: number, windowMs: number, now: () => number) {
    this.#most = most;
    this.#windowMs = windowMs;
    this.#now = now;
    this.#since = now();
  }

  /** Counts one try. */
  count(key: string): void {
    this.#turn();
    this.#tries.set(key, (this.#tries.get(key) ?? 0) + 1);
  }

  /** Returns 0 if one more try is allowed, else the milliseconds to wait. */
  wait(key: string): number {
    this.#turn();
    return (this.#tries.get(key) ?? 0) < this.#most ? 0 : this.#since + this.#windowMs - this.#now();
  }

  #turn(): void {
    const now = this.#now();
    if (now >= this.#since && now - this.#since < this.#windowMs) return;
    this.#tries.clear();
    this.#since = now;
  }
}
