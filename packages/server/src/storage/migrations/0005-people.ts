import type { Kysely } from "kysely";

/** How customers want to be called, what they answered in forms, and agents’ greeting videos. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("visitor").addColumn("patronymic", "text").execute();
  await db.schema.alterTable("visitor").addColumn("name_answered_at", "bigint").execute();
  await db.schema
    .alterTable("conversation")
    .addColumn("given", "text", (c) => c.notNull().defaultTo("[]"))
    .execute();
  await db.schema
    .createTable("agent_greeting")
    .addColumn("site", "text", (c) => c.notNull())
    .addColumn("agent_id", "text", (c) => c.notNull())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("data", "text", (c) => c.notNull())
    .addColumn("poster_type", "text")
    .addColumn("poster", "text")
    .addColumn("captions", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("agent_greeting_key", ["site", "agent_id"])
    .execute();
}
