import type { AppContext } from "../app/context.ts";
import type { AppOptions } from "../app/contract.ts";
import { removeOldEvents, removeOldIncidents, removeOldWaits } from "../storage/retention.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BATCH = 200;
/** Longer than the longest time that one may ask numbers of. */
const WAITS_DAYS = 400;

/**
 * Takes old events out of the feeds once an hour, a few at a time so that nobody waits for it; and what was over long ago: incidents
 * with those who followed them, and waits.
 */
export class Retention {
  readonly #options: AppOptions;
  #timer: unknown = null;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor({ options }: Pick<AppContext, "options">) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#sweepAndRest();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#options.clock.clearTimeout(this.#timer);
    await this.#running;
  }

  async #sweepAndRest(): Promise<void> {
    const { clock, log } = this.#options;
    try {
      await this.#sweep();
    } catch (error) {
      log.warn("old events stay for now", { error: String(error) });
    }
    if (this.#stopped) return;
    this.#timer = clock.setTimeout(() => {
      this.#running = this.#sweepAndRest();
    }, HOUR_MS);
  }

  async #sweep(): Promise<void> {
    const { storage, clock, log, feedDays = 30 } = this.#options;
    const before = clock.now() - feedDays * DAY_MS;
    let gone = 0;
    for (let some = BATCH; some > 0 && !this.#stopped; gone += some) {
      some = await removeOldEvents(storage, before, BATCH);
    }
    await removeOldIncidents(storage, before);
    await removeOldWaits(storage, clock.now() - WAITS_DAYS * DAY_MS);
    if (gone > 0) log.info("old events were taken out of the feeds", { events: gone });
  }
}
