import type { AppContext } from "../app/context.ts";
import { removeOldEvents } from "../storage/retention.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BATCH = 200;

/** Takes old events out of the feeds once an hour, a few at a time so that nobody waits for it. Returns the way to stop. */
export function keepFeedsShort({ options }: Pick<AppContext, "options">): () => Promise<void> {
  const { storage, clock, log, feedDays = 30 } = options;
  let timer: unknown = null;
  let running = Promise.resolve();
  let stopped = false;
  const sweep = async () => {
    const before = clock.now() - feedDays * DAY_MS;
    let gone = 0;
    for (let some = BATCH; some > 0 && !stopped; gone += some) some = await removeOldEvents(storage, before, BATCH);
    if (gone > 0) log.info("old events were taken out of the feeds", { events: gone });
  };
  const begin = () => {
    running = sweep()
      .catch((error: unknown) => log.warn("old events stay for now", { error: String(error) }))
      .then(() => {
        if (!stopped) timer = clock.setTimeout(begin, HOUR_MS);
      });
  };
  begin();
  return async () => {
    stopped = true;
    clock.clearTimeout(timer);
    await running;
  };
}
