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

  /** Lets so many arrive, one after another, each with all that it sets off. */
  async deliver(count: number): Promise<void> {
    await this.#settled();
    for (let left = count; left > 0 && this.waiting > 0; left -= 1) {
      await this.#scheduler.waitOne();
      await this.#settled();
    }
  }

  /** Lets everything arrive, also what that sets off. @throws Error if it does not end */
  async deliverAll(): Promise<void> {
    await this.deliver(MOST);
    if (this.waiting > 0) throw new Error(`Still on their way after ${MOST} arrivals: ${this.waiting}`);
  }
}
