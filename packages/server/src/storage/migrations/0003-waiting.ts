import { sql, type Kysely } from "kysely";

/** What is known of a wait, calls that customers asked for, incidents and who follows them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("conversation").addColumn("category", "text").execute();
  await db.schema
    .alterTable("conversation")
    .addColumn("urgent", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable("conversation").addColumn("left_line_at", "bigint").execute();
  await db.schema.alterTable("conversation").addColumn("turn_email", "text").execute();
  await db.schema.alterTable("conversation").addColumn("call_back", "text").execute();
  await db.schema.alterTable("promise").addColumn("extended_at", "bigint").execute();
  await db.schema.alterTable("promise").addColumn("reason", "text").execute();
  await db.schema
    .alterTable("agent")
    .addColumn("taking", "integer", (c) => c.notNull().defaultTo(1))
    .execute();
  await waits(db);
  await incidents(db);
}

async function waits(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("wait")
    .addColumn("conversation_id", "text", (c) => c.notNull())
    .addColumn("since", "bigint", (c) => c.notNull())
    .addColumn("site", "text", (c) => c.notNull())
    .addColumn("visitor_id", "text", (c) => c.notNull())
    .addColumn("shown", "text")
    .addColumn("told_until", "bigint")
    .addColumn("expected", "text")
    .addColumn("ended_at", "bigint")
    .addColumn("outcome", "text")
    .addColumn("turn_until", "bigint")
    .addColumn("heard_at", "bigint")
    .addPrimaryKeyConstraint("wait_key", ["conversation_id", "since"])
    .execute();
  await db.schema.createIndex("wait_open").on("wait").column("site").where(sql.ref("ended_at"), "is", null).execute();
  await db.schema.createIndex("wait_since").on("wait").columns(["site", "since"]).execute();
  await db.schema.createIndex("wait_visitor").on("wait").column("visitor_id").execute();
  await db.schema.createIndex("contact_picked_up").on("contact").column("picked_up_at").execute();
  await db.schema.createIndex("promise_due").on("promise").column("due_at").execute();
  await db.schema
    .createTable("wait_model")
    .addColumn("site", "text", (c) => c.primaryKey())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .execute();
}

async function incidents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("incident")
    .addColumn("site", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("updated_at", "bigint", (c) => c.notNull())
    .addColumn("resolved_at", "bigint")
    .addPrimaryKeyConstraint("incident_key", ["site", "id"])
    .execute();
  await db.schema
    .createTable("status_page")
    .addColumn("site", "text", (c) => c.primaryKey())
    .addColumn("url", "text", (c) => c.notNull())
    .addColumn("read_at", "bigint", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("incident_follow")
    .addColumn("site", "text", (c) => c.notNull())
    .addColumn("incident_id", "text", (c) => c.notNull())
    .addColumn("visitor_id", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("email", "text")
    .addColumn("told_at", "bigint")
    .addPrimaryKeyConstraint("incident_follow_key", ["site", "incident_id", "visitor_id"])
    .execute();
  await db.schema.createIndex("incident_follow_visitor").on("incident_follow").column("visitor_id").execute();
}
