import type { Scheduler } from "fast-check";

/** More at once than any script can set off: whoever goes on longer goes on for ever. */
const MOST = 5_000;

/** Everything that is on its way between the parts of a stage. The scheduler says what arrives next. */
export class Parcels {
  readonly #scheduler: Scheduler;
  readonly #settled: () => Promise<void>;

  constructor(scheduler: Scheduler, settled: () => Promise<void>) {
    this.#scheduler = scheduler;
    this.#settled = settled;
  }

  get waiting(): number {
    return this.#scheduler.count();
  }

  /** Resolves when it has arrived. */
  send(label: string): Promise<void> {
    return this.#scheduler.schedule(Promise.resolve(), label);
  }

  /**
   * Lets so many arrive, with all that they set off.
   *
   * @param together how many of them arrive at a time
   */
  async deliver(count: number, together = 1): Promise<void> {
    await this.#settled();
    for (let left = count; left > 0 && this.waiting > 0; left -= together) {
      for (let at = Math.min(left, together); at > 0 && this.waiting > 0; at -= 1) await this.#scheduler.waitOne();
      await this.#settled();
    }
  }

  /** Lets everything arrive, also what that sets off. @throws Error if it does not end */
  async deliverAll(): Promise<void> {
    await this.deliver(MOST);
    if (this.waiting > 0) throw new Error(`Still on their way after ${MOST} arrivals: ${this.waiting}`);
  }
}
