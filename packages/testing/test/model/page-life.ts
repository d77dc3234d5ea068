import type { Clock } from "@warmline/client";

/**
 * The life of one page: what it waits for arrives while it is awake, is held back while it is frozen, and never comes once it
 * is gone.
 */
export class PageLife {
  readonly name: string;
  #state: "awake" | "frozen" | "gone" = "awake";
  #thaw = Promise.withResolvers<void>();
  readonly #clock: Clock;
  readonly #timers = new Set<unknown>();
  readonly #overdue = new Map<unknown, () => void>();

  constructor(name: string, clock: Clock) {
    this.name = name;
    this.#clock = clock;
    this.#thaw.resolve();
  }

  get isAwake(): boolean {
    return this.#state === "awake";
  }

  get isGone(): boolean {
    return this.#state === "gone";
  }

  /** Resolves when the page can take something in; never once it is gone. */
  readonly awake = async (): Promise<void> => {
    while (this.#state !== "awake") await this.#thaw.promise;
  };

  freeze(): void {
    if (this.#state !== "awake") return;
    this.#state = "frozen";
    this.#thaw = Promise.withResolvers();
  }

  thaw(): void {
    if (this.#state !== "frozen") return;
    this.#state = "awake";
    this.#thaw.resolve();
    for (const [timer, callback] of [...this.#overdue]) if (this.#overdue.delete(timer)) callback();
  }

  /** Ends it as a closed tab or a crash does: nothing in it runs any more. */
  end(): void {
    this.#state = "gone";
    this.#thaw = Promise.withResolvers();
    for (const timer of this.#timers) this.#clock.clearTimeout(timer);
    this.#overdue.clear();
  }

  /** The clock of the page. @param skew by how many milliseconds it is wrong now */
  clock(skew: () => number): Clock {
    return {
      now: () => this.#clock.now() + skew(),
      setTimeout: (callback, ms) => {
        const timer = this.#clock.setTimeout(() => {
          this.#timers.delete(timer);
          if (this.#state === "awake") callback();
          else if (this.#state === "frozen") this.#overdue.set(timer, callback);
        }, ms);
        if (this.#state !== "gone") this.#timers.add(timer);
        return timer;
      },
      clearTimeout: (timer) => {
        this.#timers.delete(timer);
        this.#overdue.delete(timer);
        this.#clock.clearTimeout(timer);
      },
    };
  }
}
