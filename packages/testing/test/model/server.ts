import { openSqlite } from "@warmline/server/node";
import type { Dialect } from "kysely";
import type { World } from "../../src/world/contract.ts";
import { buildWorld } from "../../src/world/world.ts";
import { seededBytes } from "./chance.ts";

/** The real server, which can go, die, die in a commit, and come back on the same store. */
export class Server {
  readonly world: World;
  readonly #doom: { next: "before" | "after" | null };
  #isUp = true;
  #isGoing = false;

  private constructor(world: World, doom: { next: "before" | "after" | null }) {
    this.world = world;
    this.#doom = doom;
  }

  /** @param seed makes all that it draws by chance the same again */
  static async open(seed: number): Promise<Server> {
    const doom: { next: "before" | "after" | null } = { next: null };
    const dialect = watchCommits(openSqlite(":memory:").dialect, async (commit) => {
      const when = doom.next;
      doom.next = null;
      if (when !== "before") await commit();
      if (when === null) return;
      server.kill();
      throw new Error("The server died in a commit.");
    });
    const world = await buildWorld({ dialect, timers: "clock", random: seededBytes(seed) });
    const server = new Server(world, doom);
    return server;
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** Lets it die in its next commit: before anything is stored, or after, when nobody was told yet. */
  doom(when: "before" | "after" | null): void {
    this.#doom.next = when;
  }

  /** It may die while it goes, too: it keeps what it learned in its last commit. */
  kill(): void {
    if (!this.#isUp && !this.#isGoing) return;
    this.#isUp = false;
    this.world.killServer();
  }

  /** Every event leaves the feeds, as retention takes them one day. */
  async cutFeeds(): Promise<void> {
    const { db } = this.world.store;
    await db.deleteFrom("event").execute();
    await db
      .updateTable("visitor")
      .set(({ ref }) => ({ feed_after: ref("seq") }))
      .execute();
  }

  /** It tells everybody and goes. */
  async drain(): Promise<void> {
    if (!this.#isUp) return;
    this.#isUp = false;
    this.#isGoing = true;
    await this.world.stopServer();
    this.#isGoing = false;
  }

  async start(): Promise<void> {
    if (this.#isUp) return;
    this.#doom.next = null;
    await this.world.startServer();
    this.#isUp = true;
  }
}

function watchCommits(dialect: Dialect, onCommit: (commit: () => Promise<void>) => Promise<void>): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => {
      const driver = dialect.createDriver();
      const commit = driver.commitTransaction.bind(driver);
      driver.commitTransaction = (connection) => onCommit(() => commit(connection));
      return driver;
    },
  };
}
