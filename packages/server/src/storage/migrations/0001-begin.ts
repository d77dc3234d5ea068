import { sql, type Kysely } from "kysely";

/** The first tables. Big integers for times and places, so that PostgreSQL holds milliseconds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("meta")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("value", "text", (c) => c.notNull())
    .execute();
  await people(db);
  await conversations(db);
  await feed(db);
}

async function people(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("visitor")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("site", "text", (c) => c.notNull())
    .addColumn("external_id", "text")
    .addColumn("name", "text")
    .addColumn("email", "text")
    .addColumn("locale", "text", (c) => c.notNull())
    .addColumn("time_zone", "text")
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("seq", "bigint", (c) => c.notNull())
    .addColumn("feed_after", "bigint", (c) => c.notNull())
    .addColumn("moved_to", "text")
    .addUniqueConstraint("visitor_external", ["site", "external_id"])
    .execute();
  await db.schema
    .createTable("agent")
    .addColumn("site", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("signature", "text", (c) => c.notNull())
    .addColumn("languages", "text", (c) => c.notNull())
    .addColumn("photo", "text")
    .addColumn("bot", "integer", (c) => c.notNull())
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("agent_key", ["site", "id"])
    .execute();
  await db.schema
    .createTable("agent_photo")
    .addColumn("site", "text", (c) => c.notNull())
    .addColumn("agent_id", "text", (c) => c.notNull())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("data", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("agent_photo_key", ["site", "agent_id"])
    .execute();
  for (const table of ["sign_in_link", "desk_session"]) {
    await db.schema
      .createTable(table)
      .addColumn("secret_hash", "text", (c) => c.primaryKey())
      .addColumn("site", "text", (c) => c.notNull())
      .addColumn("agent_id", "text", (c) => c.notNull())
      .addColumn("expires_at", "bigint", (c) => c.notNull())
      .addColumn(table === "desk_session" ? "created_at" : "used_at", "bigint")
      .execute();
  }
}

async function conversations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("conversation")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("site", "text", (c) => c.notNull())
    .addColumn("visitor_id", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("waiting_since", "bigint")
    .addColumn("agent_id", "text")
    .addColumn("contact_id", "text")
    .addColumn("end_reason", "text")
    .addColumn("created_at", "bigint", (c) => c.notNull())
    .addColumn("ended_at", "bigint")
    .addColumn("visitor_delivered", "bigint", (c) => c.notNull())
    .addColumn("visitor_read", "bigint", (c) => c.notNull())
    .addColumn("agent_delivered", "bigint", (c) => c.notNull())
    .addColumn("agent_read", "bigint", (c) => c.notNull())
    .addColumn("ticket", "text")
    .addColumn("reference", "text", (c) => c.unique())
    .execute();
  await db.schema.createIndex("conversation_visitor").on("conversation").column("visitor_id").execute();
  await db.schema
    .createIndex("conversation_line")
    .on("conversation")
    .columns(["site", "state", "kind", "waiting_since"])
    .execute();
  await db.schema
    .createTable("conversation_alias")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("conversation_id", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("contact")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("conversation_id", "text", (c) => c.notNull())
    .addColumn("visitor_id", "text", (c) => c.notNull())
    .addColumn("agent_id", "text", (c) => c.notNull())
    .addColumn("picked_up_at", "bigint", (c) => c.notNull())
    .addColumn("ended_at", "bigint")
    .addColumn("end_reason", "text")
    .execute();
  await db.schema
    .createTable("message")
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("conversation_id", "text", (c) => c.notNull())
    .addColumn("visitor_id", "text", (c) => c.notNull())
    .addColumn("seq", "bigint", (c) => c.notNull())
    .addColumn("author_kind", "text", (c) => c.notNull())
    .addColumn("author_agent", "text")
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("parts", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("message_key", ["visitor_id", "id"])
    .execute();
  await db.schema.createIndex("message_conversation").on("message").columns(["conversation_id", "seq"]).execute();
  await db.schema
    .createTable("promise")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("conversation_id", "text", (c) => c.notNull())
    .addColumn("visitor_id", "text", (c) => c.notNull())
    .addColumn("agent_id", "text", (c) => c.notNull())
    .addColumn("made_at", "bigint", (c) => c.notNull())
    .addColumn("due_at", "bigint", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("settled_at", "bigint")
    .execute();
  await db.schema
    .createTable("rating")
    .addColumn("contact_id", "text", (c) => c.primaryKey())
    .addColumn("conversation_id", "text", (c) => c.notNull())
    .addColumn("visitor_id", "text", (c) => c.notNull())
    .addColumn("agent_id", "text", (c) => c.notNull())
    .addColumn("scale", "text", (c) => c.notNull())
    .addColumn("face", "text")
    .addColumn("asked_at", "bigint", (c) => c.notNull())
    .addColumn("changed_at", "bigint")
    .execute();
  for (const table of ["contact", "promise", "rating"]) {
    await db.schema.createIndex(`${table}_conversation`).on(table).column("conversation_id").execute();
    await db.schema.createIndex(`${table}_visitor`).on(table).column("visitor_id").execute();
  }
}

async function feed(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("operation")
    .addColumn("visitor_id", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("operation_key", ["visitor_id", "id"])
    .execute();
  await db.schema
    .createTable("event")
    .addColumn("visitor_id", "text", (c) => c.notNull())
    .addColumn("seq", "bigint", (c) => c.notNull())
    .addColumn("site", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("operation_id", "text")
    .addColumn("body", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("event_key", ["visitor_id", "seq"])
    .execute();
  await db.schema.createIndex("event_at").on("event").column("at").execute();
  await db.schema.createIndex("event_operation").on("event").columns(["visitor_id", "operation_id"]).execute();
  await db.schema
    .createTable("outbox")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("due_at", "bigint", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("claimed_until", "bigint", (c) => c.notNull().defaultTo(0))
    .addColumn("parked_at", "bigint")
    .addColumn("last_error", "text")
    .execute();
  await db.schema
    .createIndex("outbox_due")
    .on("outbox")
    .columns(["kind", "attempts", "due_at"])
    .where(sql.ref("parked_at"), "is", null)
    .execute();
}
