import type { AppContext } from "../app/context.ts";
import type { SiteFile } from "../sites/site-file.ts";

/** The longest time a timer can be set for. */
const LONGEST_MS = 86_400_000;
/** A store that is away is not asked again at once. */
const SHORTEST_MS = 1_000;

/**
 * Tells a site’s state when time alone changes it (opening and closing, times for calls, the end of what was over), or another
 * server on the same store did. While nobody listens it rests: whoever comes reads anew.
 */
export class SiteClock {
  readonly #context: Pick<AppContext, "options" | "states" | "hub" | "siteChanged">;
  #timer: unknown = null;
  /** When the timer rings; Infinity while none is set. */
  #due = Infinity;
  #stopListening: (() => void) | null = null;

  constructor(context: Pick<AppContext, "options" | "states" | "hub" | "siteChanged">) {
    this.#context = context;
  }

  start(): void {
    this.#stopListening ??= this.#context.states.onRead(() => this.#set());
    this.#set();
  }

  stop(): void {
    this.#stopListening?.();
    this.#stopListening = null;
    this.#clear();
  }

  #set(): void {
    const { options, states, hub } = this.#context;
    const { clock } = options;
    const now = clock.now();
    const due = hub.isHeard ? Math.max(now + SHORTEST_MS, Math.min(now + LONGEST_MS, states.until)) : Infinity;
    if (due === this.#due) return;
    this.#clear();
    if (states.until === Infinity || due === Infinity) return;
    this.#due = due;
    this.#timer = clock.setTimeout(() => this.#look(), due - now);
  }

  #clear(): void {
    this.#context.options.clock.clearTimeout(this.#timer);
    this.#timer = null;
    this.#due = Infinity;
  }

  #look(): void {
    const { options, states } = this.#context;
    this.#clear();
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
