import type { Id, InboxEntry, Name, Seq } from "@warmline/protocol";
import { toConversation, toMessage, toPromise, toRating, toVisitor } from "./rows.ts";
import type { Db } from "./storage.ts";
import type { ConversationRow } from "./tables.ts";

const ENDED_SHOWN = 50;

/** What the desk shows first: everything open, and the conversations that ended last. */
export async function readInbox(db: Db, site: Name): Promise<{ entries: InboxEntry[]; heads: Record<Id, Seq> }> {
  const open = await db
    .selectFrom("conversation")
    .selectAll()
    .where("site", "=", site)
    .where("state", "!=", "ended")
    .execute();
  const ended = await db
    .selectFrom("conversation")
    .selectAll()
    .where("site", "=", site)
    .where("state", "=", "ended")
    .orderBy("ended_at", "desc")
    .limit(ENDED_SHOWN)
    .execute();
  const heads: Record<Id, Seq> = {};
  const entries: InboxEntry[] = [];
  for (const row of [...open, ...ended]) {
    const entry = await readEntry(db, row);
    if (!entry) continue;
    heads[entry.visitor.id] = entry.head;
    const { head: _, ...rest } = entry;
    entries.push(rest);
  }
  return { entries, heads };
}

async function readEntry(db: Db, row: ConversationRow): Promise<(InboxEntry & { head: Seq }) | undefined> {
  const visitor = await db.selectFrom("visitor").selectAll().where("id", "=", row.visitor_id).executeTakeFirst();
  if (!visitor) return undefined;
  const last = await db
    .selectFrom("message")
    .selectAll()
    .where("conversation_id", "=", row.id)
    .where("author_kind", "!=", "system")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const promise = await db
    .selectFrom("promise")
    .selectAll()
    .where("conversation_id", "=", row.id)
    .where("settled_at", "is", null)
    .orderBy("made_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const rating = await db
    .selectFrom("rating")
    .selectAll()
    .where("contact_id", "=", row.contact_id ?? "")
    .executeTakeFirst();
  return {
    conversation: toConversation(row),
    visitor: toVisitor(visitor),
    last: last ? toMessage(last) : null,
    promise: promise ? toPromise(promise) : null,
    rating: rating ? toRating(rating) : null,
    head: visitor.seq,
  };
}

/** The last `seq` of every visitor with an open conversation. */
export async function readHeads(db: Db, site: Name): Promise<Record<Id, Seq>> {
  const rows = await db
    .selectFrom("conversation")
    .innerJoin("visitor", "visitor.id", "conversation.visitor_id")
    .select(["visitor.id", "visitor.seq"])
    .where("conversation.site", "=", site)
    .where("conversation.state", "!=", "ended")
    .distinct()
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.seq]));
}
