import type { Id, Instant, Name } from "@warmline/protocol";
import type { Clock } from "../../environment.ts";
import type { StoredEvent } from "../../storage/storage.ts";
import { noteHeard } from "../../storage/waits.ts";
import { Keeper, TICK_MS, type KeeperOptions } from "./keeper.ts";
import { isSameLine, RETELL_MS, type Line } from "./line.ts";
import { Queue, type QueueOptions, type Sight } from "./queue.ts";

export interface LinesOptions
  extends KeeperOptions, Pick<QueueOptions, "storage" | "onEnded">, Pick<Clock, "setTimeout" | "clearTimeout"> {
  queueOf(siteId: Name): Pick<QueueOptions, "site" | "state" | "present">;
  /** Hears of every line that is another than before. */
  onMoved(siteId: Name, line: Line): void;
  onError(error: unknown): void;
}

/** What there is to measure of all lines together. */
export interface LineFigures {
  waiting: number;
  away: number;
  agentsTaking: number;
}

interface Site {
  queue: Queue;
  keeper: Keeper;
  line: Line | null;
  gone: Sight["gone"];
  /** What the last look found. */
  sight: Sight | null;
  /** The line of the last look that was acted on. */
  acted: Line | null;
  /** Whether something changed since the last look began. */
  isStale: boolean;
  everybodyAt: number;
  running: Promise<Line> | null;
  next: Promise<Line> | null;
  acting: Promise<void>;
  timer: unknown;
}

/** The line of each site, looked at once for all who ask, and again when it may have moved or something becomes due. */
export class Lines {
  readonly #options: LinesOptions;
  readonly #sites = new Map<Name, Site>();
  #isKeeping = false;

  constructor(options: LinesOptions) {
    this.#options = options;
  }

  /** Begins to keep the lines of these sites: whoever is away too long leaves, everybody is told anew now and then. */
  start(siteIds: readonly Name[]): void {
    this.#isKeeping = true;
    for (const siteId of siteIds) this.changed(siteId);
  }

  /** Ends that, and keeps what was learned. */
  async stop(): Promise<void> {
    this.#isKeeping = false;
    for (const site of this.#sites.values()) {
      this.#options.clearTimeout(site.timer);
      await Promise.allSettled([site.next ?? site.running, site.acting]);
      await site.queue.save().catch(this.#options.onError);
    }
  }

  /** The line as it is now. What another node did without a word from the bus shows after a while too. */
  async read(siteId: Name): Promise<Line> {
    const site = this.#site(siteId);
    const { line, isStale, running } = site;
    const isFresh = line !== null && isWithin(RETELL_MS, line.asOf, this.#options.now());
    return isFresh && !isStale && !running ? line : this.#look(siteId, site);
  }

  /** Something happened that may move the line: whoever asks from now on gets it anew, and everybody is told if it did. */
  changed(siteId: Name, events: readonly StoredEvent[] = []): void {
    const site = this.#site(siteId);
    for (const { event } of events)
      if (event.type === "conversation.changed") site.queue.hear(event.conversation, event.at);
    site.isStale = true;
    this.#look(siteId, site).catch(this.#options.onError);
  }

  /** A visitor gave a sign: an answer to a heartbeat, a poll, something written. */
  heard(siteId: Name, visitorId: Id): void {
    const site = this.#sites.get(siteId);
    const index = site?.line?.firsts.get(visitorId);
    const place = index === undefined ? undefined : site?.line?.places[index];
    const isGone = site?.gone.has(visitorId) ?? false;
    if (!site || (!place && !isGone)) return;
    const now = this.#options.now();
    site.queue.heard.note(visitorId, now);
    if (this.#options.storage.shared && site.queue.heard.isWorthNoting(visitorId, now))
      noteHeard(this.#options.storage.db, visitorId, now).catch(this.#options.onError);
    if (isGone) site.keeper.hear(visitorId);
    if (isGone || place?.awaySince !== null) this.changed(siteId);
  }

  figures(): LineFigures {
    const lines = [...this.#sites.values()].flatMap(({ line }) => line ?? []);
    const sum = (count: (line: Line) => number) => lines.reduce((all, line) => all + count(line), 0);
    return {
      waiting: sum(({ places }) => places.length),
      away: sum(({ places }) => places.filter(({ awaySince }) => awaySince !== null).length),
      agentsTaking: sum(({ agentsAvailable }) => agentsAvailable),
    };
  }

  #site(siteId: Name): Site {
    const known = this.#sites.get(siteId);
    if (known) return known;
    const queue = new Queue({ ...this.#options, ...this.#options.queueOf(siteId), siteId });
    const site: Site = {
      queue,
      keeper: new Keeper(this.#options, queue.heard),
      line: null,
      gone: new Map(),
      sight: null,
      acted: null,
      isStale: true,
      everybodyAt: 0,
      running: null,
      next: null,
      acting: Promise.resolve(),
      timer: null,
    };
    this.#sites.set(siteId, site);
    return site;
  }

  /** A look that begins from now on: many changes during one look are one more look, not many. */
  #look(siteId: Name, site: Site): Promise<Line> {
    if (!site.running) return this.#begin(siteId, site);
    const again = () => {
      site.next = null;
      return this.#begin(siteId, site);
    };
    return (site.next ??= site.running.then(again, again));
  }

  #begin(siteId: Name, site: Site): Promise<Line> {
    const running = this.#see(siteId, site).finally(() => {
      site.running = null;
    });
    site.running = running;
    return running;
  }

  async #see(siteId: Name, site: Site): Promise<Line> {
    const { now, onMoved } = this.#options;
    this.#options.clearTimeout(site.timer);
    site.isStale = false;
    const everybody = !isWithin(TICK_MS, site.everybodyAt, now());
    try {
      const sight = await site.queue.look(everybody);
      const before = site.line;
      site.line = sight.line;
      site.gone = sight.gone;
      if (everybody) site.everybodyAt = sight.line.asOf;
      if (!before || !isSameLine(before, sight.line)) onMoved(siteId, sight.line);
      site.sight = sight;
      if (this.#isKeeping) site.acting = site.acting.then(() => this.#act(siteId, site, sight));
      return sight.line;
    } catch (error) {
      site.isStale = true;
      throw error;
    } finally {
      this.#wakeLater(siteId, site);
    }
  }

  async #act(siteId: Name, site: Site, sight: Sight): Promise<void> {
    // What a later look found holds; it acts in its turn.
    if (site.sight !== sight) return;
    const before = site.acted;
    site.acted = sight.line;
    const file = this.#options.queueOf(siteId).site();
    try {
      if (file && (await site.keeper.act(before, sight, file))) this.changed(siteId);
    } catch (error) {
      this.#options.onError(error);
    }
  }

  #wakeLater(siteId: Name, site: Site): void {
    const { now } = this.#options;
    this.#options.clearTimeout(site.timer);
    if (!this.#isKeeping) return;
    const at = site.line && !site.isStale ? site.keeper.nextAt(site.line) : now() + TICK_MS;
    if (at !== null) site.timer = this.#options.setTimeout(() => this.changed(siteId), Math.max(0, at - now()));
  }
}

/** Whether an instant is not longer ago, whichever way the clock was put meanwhile. */
function isWithin(ms: number, instant: Instant, now: Instant): boolean {
  return instant <= now && now - instant < ms;
}
