import type { AgentPromise, Id, InboxEntry, Message, Name, Rating, Seq } from "@warmline/protocol";
import { toConversation, toMessage, toPromise, toRating, toVisitor } from "./rows.ts";
import type { Db } from "./storage.ts";
import type { VisitorRow } from "./tables.ts";

const ENDED_SHOWN = 50;
const CHUNK = 500;

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
  const rows = [...open, ...ended];
  const ids = rows.map(({ id }) => id);
  const visitors = await readVisitors(db, [...new Set(rows.map((row) => row.visitor_id))]);
  const last = await readLast(db, ids);
  const promises = await readPromises(db, ids);
  const ratings = await readRatings(
    db,
    rows.flatMap((row) => row.contact_id ?? []),
  );
  const heads: Record<Id, Seq> = {};
  const entries = rows.flatMap((row): InboxEntry[] => {
    const visitor = visitors.get(row.visitor_id);
    if (!visitor) return [];
    heads[visitor.id] = visitor.seq;
    return [
      {
        conversation: toConversation(row),
        visitor: toVisitor(visitor),
        last: last.get(row.id) ?? null,
        promise: promises.get(row.id) ?? null,
        rating: ratings.get(row.contact_id ?? "") ?? null,
      },
    ];
  });
  return { entries, heads };
}

/** As many ids at a time as every database takes. */
async function inChunks<Row>(ids: readonly Id[], read: (ids: readonly Id[]) => Promise<Row[]>): Promise<Row[]> {
  const found: Row[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) found.push(...(await read(ids.slice(at, at + CHUNK))));
  return found;
}

async function readVisitors(db: Db, ids: readonly Id[]): Promise<Map<Id, VisitorRow>> {
  const rows = await inChunks(ids, (some) => db.selectFrom("visitor").selectAll().where("id", "in", some).execute());
  return new Map(rows.map((row) => [row.id, row]));
}

/** The last message of each conversation that a person wrote. */
async function readLast(db: Db, ids: readonly Id[]): Promise<Map<Id, Message>> {
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom("message")
      .innerJoin(
        (e) =>
          e
            .selectFrom("message")
            .select((m) => ["conversation_id as id", m.fn.max("seq").as("seq")])
            .where("conversation_id", "in", some)
            .where("author_kind", "!=", "system")
            .groupBy("conversation_id")
            .as("newest"),
        (join) => join.onRef("newest.id", "=", "message.conversation_id").onRef("newest.seq", "=", "message.seq"),
      )
      .selectAll("message")
      .execute(),
  );
  return new Map(rows.map((row) => [row.conversation_id, toMessage(row)]));
}

/** The newest unsettled promise of each conversation. */
async function readPromises(db: Db, ids: readonly Id[]): Promise<Map<Id, AgentPromise>> {
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom("promise")
      .selectAll()
      .where("conversation_id", "in", some)
      .where("settled_at", "is", null)
      .orderBy("made_at")
      .execute(),
  );
  return new Map(rows.map((row) => [row.conversation_id, toPromise(row)]));
}

async function readRatings(db: Db, contactIds: readonly Id[]): Promise<Map<Id, Rating>> {
  const rows = await inChunks(contactIds, (some) =>
    db.selectFrom("rating").selectAll().where("id", "in", some).execute(),
  );
  return new Map(rows.map((row) => [row.id, toRating(row)]));
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
