import type { Kysely } from "kysely";

/** Messages that change and are looked for, notes between agents, and files. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("message").addColumn("edited_at", "bigint").execute();
  await db.schema.alterTable("message").addColumn("removed_at", "bigint").execute();
  await db.schema
    .alterTable("message")
    .addColumn("reactions", "text", (c) => c.notNull().defaultTo("[]"))
    .execute();
  await db.schema
    .alterTable("message")
    .addColumn("words", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  await db.schema
    .createTable("note")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("conversation_id", "text", (c) => c.notNull())
    .addColumn("visitor_id", "text", (c) => c.notNull())
    .addColumn("seq", "bigint", (c) => c.notNull())
    .addColumn("agent_id", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("tree", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("note_visitor").on("note").column("visitor_id").execute();
  await db.schema
    .createTable("file")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("site", "text", (c) => c.notNull())
    .addColumn("visitor_id", "text")
    .addColumn("agent_id", "text")
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("media_type", "text", (c) => c.notNull())
    .addColumn("size", "bigint", (c) => c.notNull())
    .addColumn("width", "integer")
    .addColumn("height", "integer")
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("completed_at", "bigint")
    .addColumn("message_id", "text")
    .execute();
  await db.schema.createIndex("file_visitor").on("file").column("visitor_id").execute();
  await db.schema.createIndex("file_created").on("file").columns(["message_id", "created_at"]).execute();
}
