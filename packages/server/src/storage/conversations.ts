import type { Conversation, Id, Message, Name } from "@warmline/protocol";
import { toConversation, toMessage } from "./rows.ts";
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

/** Whose ticket has a reference. */
export async function findByReference(
  db: Db,
  site: Name,
  reference: string,
): Promise<{ visitorId: Id; conversationId: Id } | undefined> {
  const row = await db
    .selectFrom("conversation")
    .select(["id", "visitor_id"])
    .where("site", "=", site)
    .where("reference", "=", reference)
    .executeTakeFirst();
  return row && { visitorId: row.visitor_id, conversationId: row.id };
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

export async function findMessage(db: Db, visitorId: Id, id: Id): Promise<Message | undefined> {
  const row = await db
    .selectFrom("message")
    .selectAll()
    .where("visitor_id", "=", visitorId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toMessage(row);
}
