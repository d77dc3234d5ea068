import type { AppContext } from "../app/context.ts";
import type { SiteFile } from "../sites/site-file.ts";

/** The longest time a timer can be set for. */
const LONGEST_MS = 86_400_000;
/** A store that is away is not asked again at once. */
const SHORTEST_MS = 1_000;

/**
 * Tells a site’s state when time alone changes it (opening and closing, times for calls, the end of what was over), or another
 * server on the same store did.
 */
export class SiteClock {
  readonly #context: Pick<AppContext, "options" | "states" | "siteChanged">;
  #timer: unknown = null;
  #stopListening: (() => void) | null = null;

  constructor(context: Pick<AppContext, "options" | "states" | "siteChanged">) {
    this.#context = context;
  }

  start(): void {
    this.#stopListening ??= this.#context.states.onRead(() => this.#set());
    this.#set();
  }

  stop(): void {
    this.#stopListening?.();
    this.#stopListening = null;
    this.#context.options.clock.clearTimeout(this.#timer);
  }

  #set(): void {
    const { options, states } = this.#context;
    const { clock } = options;
    clock.clearTimeout(this.#timer);
    const wait = states.until - clock.now();
    if (wait === Infinity) return;
    this.#timer = clock.setTimeout(() => this.#look(), Math.min(LONGEST_MS, Math.max(SHORTEST_MS, wait)));
  }

  #look(): void {
    const { options, states } = this.#context;
    if (options.clock.now() < states.until) {
      this.#set();
      return;
    }
    for (const site of options.sites.all()) {
      this.#renew(site).catch((error: unknown) => {
        options.log.warn("the state of a site could not be read", { site: site.id, error: String(error) });
        this.#set();
      });
    }
  }

  async #renew(site: SiteFile): Promise<void> {
    const { states, siteChanged } = this.#context;
    const before = states.last(site.id);
    if ((await states.refresh(site)) !== before) await siteChanged(site.id);
  }
}
