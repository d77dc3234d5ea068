import type { Clock } from "../environment.ts";

export interface PollOptions {
  clock: Clock;
  /** Milliseconds to wait for news. */
  waitMs: number;
  /** Resolves when everything that is known to be new has been told. */
  told(): Promise<void>;
  end(): void;
}

/** Ends a stream that is asked for as a poll: after the present with something new in it, else with the first news, or in time. */
export class Poll {
  readonly #options: PollOptions;
  #isNew = false;
  #waiting = false;
  #timer: unknown = null;

  constructor(options: PollOptions) {
    this.#options = options;
  }

  /** Something new was told, or is about to be. */
  note(): void {
    this.#isNew = true;
    if (this.#waiting) this.#end();
  }

  /** The present has been told: what comes from now on is news. */
  wait(): void {
    const { clock, waitMs } = this.#options;
    this.#waiting = true;
    if (this.#isNew || waitMs === 0) this.#end();
    else this.#timer = clock.setTimeout(() => this.#end(), waitMs);
  }

  stop(): void {
    this.#options.clock.clearTimeout(this.#timer);
  }

  #end(): void {
    const { told, end } = this.#options;
    told().then(end, end);
  }
}
