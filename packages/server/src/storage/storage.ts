import type { FeedEvent, Id, Name, Seq } from "@warmline/protocol";
import { Kysely, type Dialect, type Transaction } from "kysely";
import type { Random } from "../environment.ts";
import { engineOf, type Failure } from "./engine.ts";
import { readEpoch } from "./epoch.ts";
import { migrate } from "./migrate.ts";
import type { Tables } from "./tables.ts";

const ATTEMPTS = 4;

/** Either the database or a transaction on it. */
export type Db = Kysely<Tables> | Transaction<Tables>;

/** Who may see an event: customer and desk, or the desk alone. */
export type Audience = "both" | "desk";

export interface StoredEvent {
  visitorId: Id;
  siteId: Name;
  seq: Seq;
  audience: Audience;
  event: FeedEvent;
}

export interface Storage {
  readonly db: Kysely<Tables>;
  /** Changes when the store is made anew or restored: cursors of another epoch are void. */
  readonly epoch: string;
  /** Why the epoch is another one than at the start before, or null. */
  readonly anew: string | null;
  /** Whether several processes write to this store at a time. */
  readonly shared: boolean;
  /**
   * Runs `work` in one transaction. When the promise resolves, everything is committed and synced. `work` runs again, on the
   * state of that moment, where somebody else was first.
   */
  transaction<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Reads several things as they were at one moment. `work` must not write. */
  snapshot<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** What an error that was thrown by the store means. */
  failureOf(error: unknown): Failure;
  close(): Promise<void>;
}

/**
 * Opens a store on a Kysely dialect and brings its tables up to date.
 *
 * @throws Error if the store was written by a newer version
 */
export async function openStorage(dialect: Dialect, now: number, random: Random): Promise<Storage> {
  const db = new Kysely<Tables>({ dialect });
  const engine = engineOf(db);
  await migrate(db, now);
  const epoch = await readEpoch(db, random, engine.shared);
  return {
    db,
    epoch: epoch.value,
    anew: epoch.because,
    shared: engine.shared,
    transaction: (work) => persist(() => db.transaction().execute(work), engine.failureOf),
    snapshot: (work) => db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work),
    failureOf: engine.failureOf,
    close: () => db.destroy(),
  };
}

async function persist<T>(attempt: () => Promise<T>, failureOf: Storage["failureOf"]): Promise<T> {
  for (let left = ATTEMPTS - 1; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || failureOf(error) !== "race") throw error;
    }
  }
}
