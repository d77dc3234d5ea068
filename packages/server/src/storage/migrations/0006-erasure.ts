import type { Kysely } from "kysely";

/** Who wanted all that was known of them to be erased. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("visitor").addColumn("erased_at", "bigint").execute();
}
