import { sql, type Kysely } from "kysely";

/** Ratings of more than one kind, offers, and the register of complaints. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await ratings(db);
  await offers(db);
  await complaints(db);
}

/** A rating has an id of its own: what was asked of a contact may be asked again some time after amends. */
async function ratings(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("rating").renameColumn("contact_id", "id").execute();
  await db.schema
    .alterTable("rating")
    .addColumn("contact_id", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  await db.schema
    .alterTable("rating")
    .addColumn("occasion", "text", (c) => c.notNull().defaultTo("contact"))
    .execute();
  await db.schema
    .alterTable("rating")
    .addColumn("choices", "text", (c) => c.notNull().defaultTo("[]"))
    .execute();
  await db.schema.alterTable("rating").addColumn("remark", "text").execute();
  await db.schema.alterTable("rating").addColumn("dismissed_at", "bigint").execute();
  await db.schema
    .alterTable("rating")
    .addColumn("pop_up", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`update rating set contact_id = id`.execute(db);
  await sql`update rating set choices = '[{"face":"' || face || '","at":' || changed_at || '}]'
    where face is not null and changed_at is not null`.execute(db);
  await db.schema.createIndex("rating_contact").on("rating").column("contact_id").execute();
  await db.schema.createIndex("rating_asked_at").on("rating").column("asked_at").execute();
}

async function offers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("offer")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("conversation_id", "text", (c) => c.notNull())
    .addColumn("visitor_id", "text", (c) => c.notNull())
    .addColumn("agent_id", "text", (c) => c.notNull())
    .addColumn("offer", "text", (c) => c.notNull())
    .addColumn("severity", "text", (c) => c.notNull())
    .addColumn("label", "text", (c) => c.notNull())
    .addColumn("note", "text")
    .addColumn("made_at", "bigint", (c) => c.notNull())
    .addColumn("expires_at", "bigint", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("settled_at", "bigint")
    .addColumn("code", "text")
    .execute();
  await db.schema.createIndex("offer_conversation").on("offer").column("conversation_id").execute();
  await db.schema.createIndex("offer_visitor").on("offer").column("visitor_id").execute();
  await db.schema
    .createTable("offer_grant")
    .addColumn("offer_id", "text", (c) => c.primaryKey())
    .addColumn("site", "text", (c) => c.notNull())
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("at", "bigint", (c) => c.notNull())
    .execute();
}

async function complaints(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("complaint")
    .addColumn("site", "text", (c) => c.notNull())
    .addColumn("year", "integer", (c) => c.notNull())
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("conversation_id", "text", (c) => c.notNull())
    .addColumn("registered_at", "bigint", (c) => c.notNull())
    .addColumn("fingerprint", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("complaint_key", ["site", "year", "number"])
    .execute();
}
