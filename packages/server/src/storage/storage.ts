import type { FeedEvent, Id, Name, Seq } from "@warmline/protocol";
import { Kysely, type Dialect, type Transaction } from "kysely";
import type { Random } from "../environment.ts";
import { readEpoch } from "./epoch.ts";
import { migrate } from "./migrate.ts";
import type { Tables } from "./tables.ts";

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
  /** Runs `work` in one transaction. When the promise resolves, everything is committed and synced. */
  transaction<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens a store on a Kysely dialect and brings its tables up to date.
 *
 * @throws Error if the store was written by a newer version
 */
export async function openStorage(dialect: Dialect, now: number, random: Random): Promise<Storage> {
  const db = new Kysely<Tables>({ dialect });
  await migrate(db, now);
  const epoch = await readEpoch(db, random);
  return {
    db,
    epoch,
    transaction: (work) => db.transaction().execute(work),
    close: () => db.destroy(),
  };
}
