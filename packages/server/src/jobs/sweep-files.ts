import type { Id } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import type { AppOptions } from "../app/contract.ts";
import { deleteStale, knownFiles } from "../storage/file-rows.ts";
import { keptSince } from "../uploads/begin.ts";

const HOUR_MS = 3_600_000;
const BATCH = 200;
/** Bytes that nobody knows of are rare: a server died between two steps. To look for them, all names are read. */
const HOURS_BETWEEN_LISTS = 24;
/** Who put an older database back by mistake, and then the right one, has not lost the files of the days between. */
const UNKNOWN_KEPT_MS = 30 * 24 * HOUR_MS;

/** Takes away files that no message holds, once an hour, a few at a time so that nobody waits for it. */
export class FileSweep {
  readonly #options: AppOptions;
  #timer: unknown = null;
  #running: Promise<void> | null = null;
  #stopped = false;
  #hours = 0;

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
      await this.#sweepStale();
      if (this.#hours % HOURS_BETWEEN_LISTS === 0) await this.#sweepUnknown();
      this.#hours += 1;
    } catch (error) {
      log.warn("files that nobody sent stay for now", { error: String(error) });
    }
    if (this.#stopped) return;
    this.#timer = clock.setTimeout(() => {
      this.#running = this.#sweepAndRest();
    }, HOUR_MS);
  }

  async #sweepStale(): Promise<void> {
    const { storage, uploads, clock, log } = this.#options;
    const before = keptSince(clock.now());
    let gone = 0;
    let ids: Id[];
    do {
      ids = await deleteStale(storage.db, before, BATCH);
      for (const id of ids) await uploads.remove(id);
      gone += ids.length;
    } while (ids.length > 0 && !this.#stopped);
    if (gone > 0) log.info("files that nobody sent were taken away", { files: gone });
  }

  async #sweepUnknown(): Promise<void> {
    const before = this.#options.clock.now() - UNKNOWN_KEPT_MS;
    let page: Id[] = [];
    for await (const id of this.#options.uploads.list()) {
      if (this.#stopped) return;
      if (begunAt(id) > before) continue;
      page.push(id);
      if (page.length < BATCH) continue;
      await this.#removeUnknown(page);
      page = [];
    }
    if (page.length > 0) await this.#removeUnknown(page);
  }

  async #removeUnknown(ids: readonly Id[]): Promise<void> {
    const { storage, uploads } = this.#options;
    const known = await knownFiles(storage.db, ids);
    for (const id of ids) if (!known.has(id)) await uploads.remove(id);
  }
}

/** When an id was made, as its first 48 bits say (RFC 9562 §5.7). */
function begunAt(id: Id): number {
  return Number.parseInt(id.replace("-", "").slice(0, 12), 16);
}
