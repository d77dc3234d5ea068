import type {
  AgentPromise,
  Contact,
  Conversation,
  Id,
  Message,
  Note,
  Offer,
  Rating,
  Visitor,
} from "@warmline/protocol";
import { toContact, toConversation, toMessage, toNote, toOffer, toPromise, toRating, toVisitor } from "./rows.ts";
import type { Db } from "./storage.ts";
import type { VisitorRow } from "./tables.ts";

export function findVisitor(db: Db, id: Id): Promise<VisitorRow | undefined> {
  return db.selectFrom("visitor").selectAll().where("id", "=", id).executeTakeFirst();
}

export function findVisitorByExternalId(db: Db, site: string, externalId: string): Promise<VisitorRow | undefined> {
  return db
    .selectFrom("visitor")
    .selectAll()
    .where("site", "=", site)
    .where("external_id", "=", externalId)
    .executeTakeFirst();
}

export async function insertVisitor(db: Db, row: VisitorRow): Promise<void> {
  await db.insertInto("visitor").values(row).execute();
}

/** Everything of one visitor but what was said. */
export interface VisitorFrame {
  visitor: Visitor;
  conversations: Conversation[];
  contacts: Contact[];
  promises: AgentPromise[];
  ratings: Rating[];
  offers: Offer[];
}

/** Everything of one visitor, all messages with it. */
export interface VisitorRecord extends VisitorFrame {
  messages: Message[];
}

/** What agents wrote for each other about one visitor. */
export async function readNotes(db: Db, visitorId: Id): Promise<Note[]> {
  const rows = await db.selectFrom("note").selectAll().where("visitor_id", "=", visitorId).orderBy("seq").execute();
  return rows.map(toNote);
}

export async function readRecord(db: Db, row: VisitorRow): Promise<VisitorRecord> {
  const messages = await db.selectFrom("message").selectAll().where("visitor_id", "=", row.id).orderBy("seq").execute();
  return { ...(await readFrame(db, row)), messages: messages.map(toMessage) };
}

/** What a visitor has, without the messages. */
export async function readFrame(db: Db, row: VisitorRow): Promise<VisitorFrame> {
  const of = row.id;
  const conversations = await db
    .selectFrom("conversation")
    .selectAll()
    .where("visitor_id", "=", of)
    .orderBy("created_at")
    .execute();
  const contacts = await db
    .selectFrom("contact")
    .selectAll()
    .where("visitor_id", "=", of)
    .orderBy("picked_up_at")
    .execute();
  const promises = await db.selectFrom("promise").selectAll().where("visitor_id", "=", of).orderBy("made_at").execute();
  const ratings = await db.selectFrom("rating").selectAll().where("visitor_id", "=", of).orderBy("asked_at").execute();
  const offers = await db.selectFrom("offer").selectAll().where("visitor_id", "=", of).orderBy("made_at").execute();
  return {
    visitor: toVisitor(row),
    conversations: conversations.map(toConversation),
    contacts: contacts.map(toContact),
    promises: promises.map(toPromise),
    ratings: ratings.map(toRating),
    offers: offers.map(toOffer),
  };
}
