import { uuidv7, type Id } from "@warmline/protocol";
import type { Scheduler } from "fast-check";
import type { World } from "../../src/world/contract.ts";
import { Browser } from "./browser.ts";
import { seededBytes } from "./chance.ts";
import { Desk } from "./desk.ts";
import { Ledger } from "./ledger.ts";
import { Parcels } from "./parcels.ts";
import { Post } from "./post.ts";
import { Server } from "./server.ts";

const CALM_STEP_MS = 10_000;
const CALM_STEPS = 60;
/** A page that polls is live, and hears of what happened since when it asks again. */
const POLL_PAUSE_MS = 1_000;

/** Sets the desk’s ids apart from those of every page, whose seeds follow each other. */
const DESK = 0x5eed_0a9e;

/** A server, a customer’s browser and an agent, with a network between them whose every parcel the scheduler holds. */
export class Stage {
  readonly server: Server;
  readonly parcels: Parcels;
  readonly post: Post;
  readonly browser: Browser;
  readonly desk: Desk;
  readonly ledger: Ledger;
  readonly #bytes: ReturnType<typeof seededBytes>;

  private constructor(server: Server, parcels: Parcels, post: Post, desk: Desk, seed: number) {
    this.server = server;
    this.parcels = parcels;
    this.post = post;
    this.desk = desk;
    this.ledger = new Ledger();
    this.browser = new Browser({ world: server.world, parcels, post, ledger: this.ledger, seed });
    this.#bytes = seededBytes(seed ^ DESK);
  }

  static async open(scheduler: Scheduler, seed: number): Promise<Stage> {
    const server = await Server.open(seed);
    const { world } = server;
    const parcels = new Parcels(scheduler, () => world.settled());
    const serve = (request: Request) => world.network.fetch(request);
    const desk = await Desk.open(world, new Post({ parcels, serve }));
    return new Stage(server, parcels, new Post({ parcels, serve }), desk, seed);
  }

  get world(): World {
    return this.server.world;
  }

  readonly newId = (): Id => uuidv7(this.world.clock.now(), this.#bytes);

  /** Time goes by, and what is on its way arrives in it. */
  async flow(ms: number): Promise<void> {
    const { clock } = this.world;
    const until = clock.now() + ms;
    for (let now = clock.now(); ; now = clock.now()) {
      await this.parcels.deliverAll();
      if (now >= until && !this.isDue) return;
      clock.turnTo(Math.min(until, Math.max(clock.nextAt ?? until, now)));
      await this.world.settled();
      await this.desk.follow();
    }
  }

  get isDue(): boolean {
    const { clock } = this.world;
    return clock.nextAt !== null && clock.nextAt <= clock.now();
  }

  /** Everything works from here on, until nothing is left to do. */
  async heal(): Promise<void> {
    this.server.doom(null);
    this.post.fates.length = 0;
    this.post.setOffline(false);
    this.post.releaseCopies();
    await this.server.start();
    this.browser.heal();
    await this.desk.follow();
    await this.calm();
    if (!this.browser.hasStrays) return;
    this.browser.openPage();
    await this.calm();
  }

  /** Lets time go by until nothing is left to do, or for ten minutes. */
  async calm(): Promise<void> {
    await this.flow(0);
    for (let step = 0; step < CALM_STEPS && this.unrest() !== null; step += 1) await this.flow(CALM_STEP_MS);
    await this.flow(POLL_PAUSE_MS);
  }

  /** What is still to be done, or null. */
  unrest(): string | null {
    if (!this.desk.isIdle) return "the desk still writes";
    if (!this.desk.isFollowing) return "the desk does not follow";
    return this.browser.unrest();
  }

  async close(): Promise<void> {
    this.browser.end();
    await this.world.close();
  }
}
