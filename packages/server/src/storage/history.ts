import { LIMITS, type HistoryPage, type Id, type Message, type Offer, type Seq } from "@warmline/protocol";
import { sql } from "kysely";
import { engineOf } from "./engine.ts";
import { toMessage, toOffer } from "./rows.ts";
import type { Db } from "./storage.ts";

const MOST = 4 * LIMITS.page;

/** The newest messages before a place in a conversation. */
export async function readPage(db: Db, conversationId: Id, before: Seq): Promise<HistoryPage> {
  const rows = await db
    .selectFrom("message")
    .selectAll()
    .where("conversation_id", "=", conversationId)
    .where("seq", "<", before)
    .orderBy("seq", "desc")
    .limit(LIMITS.page + 1)
    .execute();
  const page = rows.slice(0, LIMITS.page).reverse();
  return { messages: page.map(toMessage), earlier: rows.length > page.length };
}

/** All messages of a conversation, the first one first. */
export async function readAll(db: Db, conversationId: Id): Promise<Message[]> {
  const rows = await db
    .selectFrom("message")
    .selectAll()
    .where("conversation_id", "=", conversationId)
    .orderBy("seq")
    .execute();
  return rows.map(toMessage);
}

/** All that was said in some conversations, and by whose record. */
export async function readTalks(
  db: Db,
  conversationIds: readonly Id[],
): Promise<{ visitorId: Id; message: Message }[]> {
  if (conversationIds.length === 0) return [];
  const rows = await db
    .selectFrom("message")
    .selectAll()
    .where(engineOf(db).among("conversation_id", conversationIds))
    .execute();
  return rows.map((row) => ({ visitorId: row.visitor_id, message: toMessage(row) }));
}

/** All that was offered in a conversation. */
export async function readOffersIn(db: Db, conversationId: Id): Promise<Offer[]> {
  const rows = await db.selectFrom("offer").selectAll().where("conversation_id", "=", conversationId).execute();
  return rows.map(toOffer);
}

/** What a snapshot carries of a visitor’s messages. */
export interface Recent {
  /** Of each conversation one page, and all since the first answer that the visitor has not seen, up to four pages. */
  messages: Message[];
  /** The conversations that have earlier ones. */
  earlier: Id[];
}

/** The messages of a visitor that a snapshot carries, with as many statements as there are long conversations. */
export async function readRecent(db: Db, visitorId: Id): Promise<Recent> {
  const all = await readEnds(db, visitorId);
  const long = all.filter(({ after }) => after > 0);
  const short = all.filter(({ after }) => after === 0).map(({ id }) => id);
  const whole = db.selectFrom("message").selectAll().where(engineOf(db).among("conversation_id", short)).execute();
  const rows = [...(await whole)];
  for (const { id, after } of long) {
    rows.push(
      ...(await db
        .selectFrom("message")
        .selectAll()
        .where("conversation_id", "=", id)
        .where("seq", ">", after)
        .execute()),
    );
  }
  const earlier = long.filter(({ first, after }) => first <= after).map(({ id }) => id);
  return { messages: rows.toSorted((a, b) => a.seq - b.seq).map(toMessage), earlier };
}

/** Of each conversation the place of its first message, and the place after which a snapshot begins. */
async function readEnds(db: Db, visitorId: Id): Promise<{ id: Id; first: Seq; after: Seq }[]> {
  const nth = (n: number) =>
    sql<Seq | null>`(select seq from message where conversation_id = conversation.id order by seq desc limit 1 offset ${sql.lit(n)})`;
  const rows = await db
    .selectFrom("conversation")
    .select([
      "id",
      sql<Seq | null>`(select min(seq) from message where conversation_id = conversation.id
        and author_kind = 'agent' and seq > conversation.visitor_read)`.as("unseen"),
      sql<Seq | null>`(select min(seq) from message where conversation_id = conversation.id)`.as("first"),
      nth(LIMITS.page).as("page"),
      nth(MOST).as("most"),
    ])
    .where("visitor_id", "=", visitorId)
    .execute();
  return rows.map(({ id, unseen, first, page, most }) => ({
    id,
    first: first ?? 0,
    after: Math.max(most ?? 0, Math.min(page ?? 0, (unseen ?? Number.MAX_SAFE_INTEGER) - 1)),
  }));
}
