import type { Name } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { keepIncidents, passOn } from "../app/incidents.ts";
import { decideReading } from "../service/incident.ts";
import type { StatusPage } from "../sites/waiting.ts";
import { fetchStatus, type Fetch, type Remembered } from "../status-page/fetch-status.ts";
import {
  findIncident,
  readOpenOfStatusPage,
  readStatusPageTime,
  removeIncidents,
  writeStatusPageTime,
} from "../storage/incidents.ts";

/** Once may be chance: a server that starts does not warn of its own page. */
const TOLD_AFTER = 2;

/** Reads the status pages of all sites, each as often as its site file says. */
export class StatusPages {
  readonly #context: AppContext;
  readonly #readers = new Map<Name, Reader>();
  #stopWatching: (() => void) | null = null;

  constructor(context: AppContext) {
    this.#context = context;
  }

  start(): void {
    const { sites } = this.#context.options;
    this.#stopWatching ??= sites.subscribe(({ id, statusPage }) => this.#follow(id, statusPage));
    for (const { id, statusPage } of sites.all()) this.#follow(id, statusPage);
  }

  async stop(): Promise<void> {
    this.#stopWatching?.();
    this.#stopWatching = null;
    await Promise.all(Array.from(this.#readers.values(), (reader) => reader.stop()));
    this.#readers.clear();
  }

  #follow(siteId: Name, page: StatusPage | undefined): void {
    const before = this.#readers.get(siteId);
    if (before && JSON.stringify(before.page) === JSON.stringify(page)) return;
    this.#readers.delete(siteId);
    const over = before?.stop() ?? Promise.resolve();
    if (!page) return;
    const reader = new Reader(this.#context, siteId, page);
    this.#readers.set(siteId, reader);
    // Two readers of one site would write over each other.
    over.then(
      () => reader.start(),
      () => reader.start(),
    );
  }
}

/** Reads one status page again and again. */
class Reader {
  readonly page: StatusPage;
  readonly #context: AppContext;
  readonly #siteId: Name;
  readonly #remembered: Remembered = new Map();
  #timer: unknown = null;
  #running: Promise<void> | null = null;
  readonly #stopping = new AbortController();
  /** How often in a row the page was not to be read. */
  #failures = 0;

  constructor(context: AppContext, siteId: Name, page: StatusPage) {
    this.page = page;
    this.#context = context;
    this.#siteId = siteId;
  }

  start(): void {
    if (!this.#stopping.signal.aborted) this.#running = this.#readAndRest();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#context.options.clock.clearTimeout(this.#timer);
    await this.#running;
  }

  async #readAndRest(): Promise<void> {
    const { clock, log } = this.#context.options;
    try {
      await this.#read();
      if (this.#failures >= TOLD_AFTER) log.info("the status page can be read again", { site: this.#siteId });
      this.#failures = 0;
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      this.#failures += 1;
      // Said once: that it is stale is said to customers all the while.
      if (this.#failures === TOLD_AFTER)
        log.warn("the status page cannot be read", { site: this.#siteId, error: String(error) });
    }
    if (this.#stopping.signal.aborted) return;
    // A page that this server itself serves is there a moment after the start.
    const seconds = this.#failures === 0 ? Infinity : 2 ** this.#failures;
    this.#timer = clock.setTimeout(
      () => {
        this.#running = this.#readAndRest();
      },
      Math.min(this.page.seconds, seconds) * 1_000,
    );
  }

  async #read(): Promise<void> {
    const { storage, clock, publicUrl, fetch = globalFetch } = this.#context.options;
    const { page } = this;
    const url = new URL(page.url, publicUrl).href;
    const { incidents, told } = await fetchStatus(fetch, { ...page, url }, this.#remembered, this.#stopping.signal);
    if (this.#stopping.signal.aborted) return;
    const changed = await storage.transaction(async (tx) => {
      const now = clock.now();
      const known = await readOpenOfStatusPage(tx, this.#siteId);
      const isSamePage = (await readStatusPageTime(tx, this.#siteId, page.url)) !== null;
      const { write, withdraw } = decideReading({ known, found: incidents, told, isSamePage, now });
      const changes = [];
      for (const incident of write) {
        changes.push({ before: await findIncident(tx, this.#siteId, incident.id), incident });
      }
      await keepIncidents(tx, this.#context, this.#siteId, changes);
      await removeIncidents(tx, this.#siteId, withdraw);
      await writeStatusPageTime(tx, this.#siteId, page.url, now);
      return changes.length + withdraw.length > 0;
    });
    if (changed || (await this.#isToldStale())) await passOn(this.#context, this.#siteId);
  }

  async #isToldStale(): Promise<boolean> {
    const { options, states } = this.#context;
    const site = options.sites.get(this.#siteId);
    return site !== undefined && (await states.read(site)).incidentsStale;
  }
}

const globalFetch: Fetch = (url, init) => fetch(url, init);
