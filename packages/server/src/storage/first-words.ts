import type { Id, Name, Part } from "@warmline/protocol";
import { sql } from "kysely";
import { engineOf } from "./engine.ts";
import { toConversation } from "./rows.ts";
import type { Db } from "./storage.ts";

/** The first messages that are looked at: the very first may be a greeting. */
const FIRST = 3;

/** What open conversations are about, as their customers said it first. */
export interface FirstWords {
  conversationId: Id;
  text: string;
}

/**
 * The first words of the conversations of a site that are open and began after `since`; of more than `limit` the newest. The
 * oldest first. Conversations that were told of an incident are left out.
 */
export async function readFirstWords(db: Db, site: Name, since: number, limit: number): Promise<FirstWords[]> {
  const rows = await db
    .selectFrom("conversation")
    .selectAll()
    .where("site", "=", site)
    .where("state", "!=", "ended")
    .where("created_at", ">", since)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  const conversations = rows.map(toConversation).reverse();
  const ids = conversations.map(({ id }) => id);
  const told = await readTold(db, ids);
  const said = await readSaid(db, ids);
  return conversations.flatMap(({ id, ticket }) => {
    const text = ticket ? `${ticket.gist}\n${ticket.details}` : (said.get(id) ?? []).join("\n");
    return told.has(id) || text === "" ? [] : [{ conversationId: id, text }];
  });
}

async function readTold(db: Db, ids: readonly Id[]): Promise<Set<Id>> {
  const rows = await db
    .selectFrom("message")
    .select("conversation_id as id")
    .where(engineOf(db).among("conversation_id", ids))
    .where("author_kind", "=", "system")
    .where("parts", "like", '%"notice":"incident"%')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function readSaid(db: Db, ids: readonly Id[]): Promise<Map<Id, string[]>> {
  const rows = await db
    .selectFrom((e) =>
      e
        .selectFrom("message")
        .select([
          "conversation_id",
          "seq",
          "parts",
          sql<number>`row_number() over (partition by conversation_id order by seq)`.as("place"),
        ])
        .where(engineOf(db).among("conversation_id", ids))
        .where("author_kind", "=", "visitor")
        .as("said"),
    )
    .select(["conversation_id as id", "parts"])
    .where("place", "<=", FIRST)
    .orderBy("seq")
    .execute();
  const said = new Map<Id, string[]>();
  for (const { id, parts } of rows) {
    const texts = (JSON.parse(parts) as Part[]).flatMap((part) => (part.type === "text" ? [part.text] : []));
    said.set(id, [...(said.get(id) ?? []), ...texts]);
  }
  return said;
}
