import { sql, type Kysely } from "kysely";
import type { Part } from "@warmline/protocol";
import { wordsOf } from "../rows.ts";

const PAGE = 500;

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
  await fillWords(db);
  // Those that became part of another record, for what is taken back there.
  await db.schema.createIndex("visitor_moved").on("visitor").column("moved_to").execute();
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
    .addColumn("declared_type", "text", (c) => c.notNull())
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

interface Said {
  visitor_id: string;
  id: string;
  parts: string;
}

/** Lets what was said before be found too. */
async function fillWords(db: Kysely<unknown>): Promise<void> {
  let last: Pick<Said, "visitor_id" | "id"> | undefined = { visitor_id: "", id: "" };
  while (last) {
    const { rows }: { rows: Said[] } = await sql<Said>`select visitor_id, id, parts from message
      where (visitor_id, id) > (${last.visitor_id}, ${last.id}) order by visitor_id, id limit ${sql.lit(PAGE)}`.execute(
      db,
    );
    for (const { visitor_id, id, parts } of rows) {
      const words = wordsOf(JSON.parse(parts) as Part[]);
      if (words !== "")
        await sql`update message set words = ${words} where visitor_id = ${visitor_id} and id = ${id}`.execute(db);
    }
    last = rows.at(-1);
  }
}
