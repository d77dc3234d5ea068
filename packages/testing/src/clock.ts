interface Timer {
  at: number;
  callback: () => void;
}

/**
 * A clock that stands still until it is turned, and then rings what is due, in order. Milliseconds since the epoch. It fits
 * `createApp`, `createSupport` and the scripted agent alike.
 */
export class TurnedClock {
  readonly #timers = new Set<Timer>();
  #now: number;

  constructor(now = Date.UTC(2026, 10, 20, 9, 0)) {
    this.#now = now;
  }

  /** Whole milliseconds, as instants on the wire are, however finely the clock is turned. */
  readonly now = (): number => Math.floor(this.#now);

  readonly setTimeout = (callback: () => void, ms: number): unknown => {
    const timer = { at: this.now() + ms, callback };
    this.#timers.add(timer);
    return timer;
  };

  readonly clearTimeout = (timer: unknown): void => {
    this.#timers.delete(timer as Timer);
  };

  /** When the next timer rings, or null without one. */
  get nextAt(): number | null {
    return this.#timers.size === 0 ? null : Math.min(...Array.from(this.#timers, ({ at }) => at));
  }

  /**
   * Turns the clock on by `ms` and rings every timer on the way, all in one step: what they set off goes on afterwards.
   * `world.turn` gives it time in between.
   *
   * @throws RangeError if `ms` is below 0: time does not go back
   */
  turn(ms: number): void {
    this.turnTo(this.#now + ms);
  }

  /**
   * Turns the clock on to an instant and rings every timer on the way.
   *
   * @throws RangeError if the instant is past
   */
  turnTo(instant: number): void {
    if (!(instant >= this.now())) throw new RangeError("A clock is only turned on: name a time that is still to come.");
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= instant).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = Math.max(this.#now, instant);
  }
}
