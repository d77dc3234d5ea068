import { createApp, type App, type AppOptions, type Peer } from "@warmline/server";
import type { Activity } from "./activity.ts";

/** Runs the server app of a world, and lets it go and come back on the same store. */
export class Host {
  readonly #options: AppOptions;
  readonly #activity: Activity;
  readonly #working: boolean;
  #isUp = true;
  app: App;

  private constructor(options: AppOptions, activity: Activity, working: boolean, app: App) {
    this.#options = options;
    this.#activity = activity;
    this.#working = working;
    this.app = app;
    if (working) app.start();
  }

  static async open(options: AppOptions, activity: Activity, working: boolean): Promise<Host> {
    return new Host(options, activity, working, await createApp(options));
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** @throws TypeError while the server is away, as `fetch` does */
  readonly fetch = async (request: Request, peer?: Peer): Promise<Response> => {
    if (!this.#isUp) throw new TypeError("Failed to fetch: the server of this world is away.");
    return this.#activity.during(() => this.app.fetch(request, peer));
  };

  async stop(): Promise<void> {
    if (!this.#isUp) return;
    this.#isUp = false;
    await this.app.drain();
  }

  async start(): Promise<void> {
    if (this.#isUp) return;
    this.app = await createApp(this.#options);
    this.#isUp = true;
    if (this.#working) this.app.start();
  }
}
