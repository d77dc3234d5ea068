import type { Kysely } from "kysely";
import { engineOf } from "./engine.ts";
import * as begin from "./migrations/0001-begin.ts";
import * as talk from "./migrations/0002-talk.ts";
import * as waiting from "./migrations/0003-waiting.ts";
import * as tickets from "./migrations/0004-tickets.ts";
import * as people from "./migrations/0005-people.ts";
import * as erasure from "./migrations/0006-erasure.ts";
import type { Tables } from "./tables.ts";

const MIGRATIONS = [
  { id: 1, name: "begin", up: begin.up },
  { id: 2, name: "talk", up: talk.up },
  { id: 3, name: "waiting", up: waiting.up },
  { id: 4, name: "tickets", up: tickets.up },
  { id: 5, name: "people", up: people.up },
  { id: 6, name: "erasure", up: erasure.up },
];

/**
 * Brings the tables up to this version, all in one transaction, of which there is one at a time.
 *
 * @throws Error if the store was written by a newer version
 */
export async function migrate(db: Kysely<Tables>, now: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await engineOf(tx).lockStore(tx);
    await tx.schema
      .createTable("migration")
      .ifNotExists()
      .addColumn("id", "integer", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("applied_at", "bigint", (c) => c.notNull())
      .execute();
    const done = await tx.selectFrom("migration").select("id").execute();
    const newest = Math.max(0, ...done.map((row) => row.id));
    if (newest > MIGRATIONS.length) {
      throw new Error(`the store has version ${newest}, this server knows ${MIGRATIONS.length}: start a newer server`);
    }
    for (const step of MIGRATIONS.slice(newest)) {
      await step.up(tx as unknown as Kysely<unknown>);
      await tx.insertInto("migration").values({ id: step.id, name: step.name, applied_at: now }).execute();
    }
  });
}
