import type { AgentPromise, Contact, Conversation, Id, Message, Name, Rating } from "@warmline/protocol";
import { toContact, toConversation, toMessage, toPromise, toRating } from "./rows.ts";
import type { Db } from "./storage.ts";

export interface FoundConversation {
  siteId: Name;
  conversation: Conversation;
}

/** Finds a conversation by its id, or by the id of a chat that became part of it. */
export async function findConversation(db: Db, id: Id): Promise<FoundConversation | undefined> {
  const named = db.selectFrom("conversation_alias").select("conversation_id").where("id", "=", id);
  const row = await db
    .selectFrom("conversation")
    .selectAll()
    .where((is) => is.or([is("id", "=", id), is("id", "in", named)]))
    .executeTakeFirst();
  return row && { siteId: row.site, conversation: toConversation(row) };
}

/** The chat of a visitor that has not ended: the one an agent holds, else the one that waits longest. */
export async function findOpenChat(db: Db, visitorId: Id): Promise<Conversation | undefined> {
  const rows = await db
    .selectFrom("conversation")
    .selectAll()
    .where("visitor_id", "=", visitorId)
    .where("kind", "=", "chat")
    .where("state", "!=", "ended")
    .orderBy("waiting_since")
    .execute();
  const open = rows.map(toConversation);
  return open.find(({ state }) => state === "active") ?? open[0];
}

/** Lets an id stand for another conversation, and with it every id that stood for it. */
export async function joinConversation(db: Db, id: Id, into: Id): Promise<void> {
  await db.updateTable("conversation_alias").set({ conversation_id: into }).where("conversation_id", "=", id).execute();
  await db.deleteFrom("conversation").where("id", "=", id).execute();
  await db.insertInto("conversation_alias").values({ id, conversation_id: into }).execute();
}

export async function findContact(db: Db, id: Id): Promise<Contact | undefined> {
  const row = await db.selectFrom("contact").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toContact(row);
}

export async function findRating(db: Db, contactId: Id): Promise<Rating | undefined> {
  const row = await db.selectFrom("rating").selectAll().where("contact_id", "=", contactId).executeTakeFirst();
  return row && toRating(row);
}

export async function findMessage(db: Db, visitorId: Id, id: Id): Promise<Message | undefined> {
  const row = await db
    .selectFrom("message")
    .selectAll()
    .where("visitor_id", "=", visitorId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toMessage(row);
}

/** Promises of a conversation that nobody has settled yet. */
export async function unsettledPromises(db: Db, conversationId: Id): Promise<AgentPromise[]> {
  const rows = await db
    .selectFrom("promise")
    .selectAll()
    .where("conversation_id", "=", conversationId)
    .where("settled_at", "is", null)
    .execute();
  return rows.map(toPromise);
}

export async function findPromise(db: Db, id: Id): Promise<AgentPromise | undefined> {
  const row = await db.selectFrom("promise").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toPromise(row);
}

/** When the nth newest ticket of a visitor was left, or null if there are fewer. */
export async function nthLastTicket(db: Db, visitorId: Id, n: number): Promise<number | null> {
  const row = await db
    .selectFrom("conversation")
    .select("created_at")
    .where("visitor_id", "=", visitorId)
    .where("kind", "=", "ticket")
    .orderBy("created_at", "desc")
    .limit(1)
    .offset(n - 1)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

/** Whether a ticket has this reference already. */
export async function isReferenceTaken(db: Db, reference: string): Promise<boolean> {
  const row = await db.selectFrom("conversation").select("id").where("reference", "=", reference).executeTakeFirst();
  return row !== undefined;
}

/** The chats of a site that wait for a person, in fair order. */
export async function readLine(db: Db, siteId: Name): Promise<{ conversationId: Id; visitorId: Id }[]> {
  const rows = await db
    .selectFrom("conversation")
    .select(["id", "visitor_id"])
    .where("site", "=", siteId)
    .where("kind", "=", "chat")
    .where("state", "=", "waiting")
    .orderBy("waiting_since")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ conversationId: row.id, visitorId: row.visitor_id }));
}
