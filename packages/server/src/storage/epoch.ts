import { sql, type Kysely } from "kysely";
import type { Random } from "../environment.ts";
import { engineOf } from "./engine.ts";
import type { Db } from "./storage.ts";
import type { Tables } from "./tables.ts";

const NOT_ALLOWED = "42501";

export interface Epoch {
  value: string;
  /** Why it is another one than before, though the store was not made anew; null if it is not. */
  because: string | null;
}

/**
 * The epoch of a store: made with it, and made anew when the store turns out to lie elsewhere than before, which means that
 * it was put back from a copy.
 *
 * @param shared whether a database server keeps it, which can say where it lies
 */
export async function readEpoch(db: Kysely<Tables>, random: Random, shared: boolean): Promise<Epoch> {
  const place = shared ? await readPlace(db) : null;
  return db.transaction().execute(async (tx) => {
    // Two servers that begin at once must not make an epoch each.
    await engineOf(tx).lockStore(tx);
    const before = await readMeta(tx, "place");
    const moved = place !== null && before !== undefined && before !== place;
    if (moved) await forgetEpoch(tx);
    if (place !== null) await writeMeta(tx, "place", place);
    const value = (await readMeta(tx, "epoch")) ?? (await makeEpoch(tx, random));
    return {
      value,
      because: moved ? "the database is another one than before, or was put back to an earlier time" : null,
    };
  });
}

/** Lets the store have another epoch from the next start on: for one that was put back without any sign of it. */
export async function forgetEpoch(db: Db): Promise<void> {
  await db.deleteFrom("meta").where("key", "=", "epoch").execute();
}

async function makeEpoch(db: Db, random: Random): Promise<string> {
  const bytes = new Uint8Array(9);
  random(bytes);
  const epoch = Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
  await writeMeta(db, "epoch", epoch);
  return epoch;
}

async function readMeta(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom("meta").select("value").where("key", "=", key).executeTakeFirst();
  return row?.value;
}

export async function writeMeta(db: Db, key: string, value: string): Promise<void> {
  await db
    .insertInto("meta")
    .values({ key, value })
    .onConflict((c) => c.column("key").doUpdateSet({ value }))
    .execute();
}

/** Which cluster, which of its histories, which database and which table: another one after every way of putting back. */
async function readPlace(db: Kysely<Tables>): Promise<string | null> {
  try {
    const { rows } = await sql<{ place: string }>`
      select concat_ws('/',
        (select system_identifier from pg_control_system()),
        (select timeline_id from pg_control_checkpoint()),
        (select oid from pg_database where datname = current_database()),
        'meta'::regclass::oid
      ) as place`.execute(db);
    return rows[0]?.place ?? null;
  } catch (error) {
    // Some who rent out databases do not let anybody ask.
    if (error instanceof Error && "code" in error && error.code === NOT_ALLOWED) return null;
    throw error;
  }
}
