interface Timer {
  at: number;
  callback: () => void;
}

/** A clock that stands still until it is turned, and then rings what is due, in order. Milliseconds since the epoch. */
export class TurnedClock {
  readonly #timers = new Set<Timer>();
  #now: number;

  constructor(now = Date.UTC(2026, 10, 20, 9, 0)) {
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  readonly setTimeout = (callback: () => void, ms: number): unknown => {
    const timer = { at: this.#now + ms, callback };
    this.#timers.add(timer);
    return timer;
  };

  readonly clearTimeout = (timer: unknown): void => {
    this.#timers.delete(timer as Timer);
  };

  /** Turns the clock on by `ms` and rings every timer on the way. */
  turn(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = until;
  }
}
