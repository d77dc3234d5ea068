import { createApp, type App, type AppOptions, type Peer } from "@warmline/server";
import type { Activity } from "./activity.ts";
import { beginLife, type Life } from "./life.ts";

/** Runs the server app of a world, and lets it go and come back on the same store. */
export class Host {
  readonly #options: AppOptions;
  readonly #activity: Activity;
  readonly #working: boolean;
  #life: Life;
  #isUp = true;
  app: App;

  private constructor(options: AppOptions, activity: Activity, working: boolean, life: Life, app: App) {
    this.#options = options;
    this.#activity = activity;
    this.#working = working;
    this.#life = life;
    this.app = app;
    if (working) app.start();
  }

  static async open(options: AppOptions, activity: Activity, working: boolean): Promise<Host> {
    const life = beginLife(options);
    return new Host(options, activity, working, life, await createApp(life.options));
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** @throws TypeError while the server is away, as `fetch` does */
  readonly fetch = async (request: Request, peer?: Peer): Promise<Response> => {
    if (!this.#isUp) throw new TypeError("Failed to fetch: the server of this world is away.");
    return this.#activity.during(() => this.#life.answer(this.app.fetch(request, peer)));
  };

  async stop(): Promise<void> {
    if (!this.#isUp) return;
    this.#isUp = false;
    await this.app.drain();
  }

  /** It dies at once, without a word to anybody. */
  kill(): void {
    this.#isUp = false;
    this.#life.end();
  }

  async start(): Promise<void> {
    if (this.#isUp) return;
    this.#life = beginLife(this.#options);
    this.app = await createApp(this.#life.options);
    this.#isUp = true;
    if (this.#working) this.app.start();
  }
}
