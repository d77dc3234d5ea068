import { LIMITS, type Id, type SearchResult } from "@warmline/protocol";
import { sql } from "kysely";
import { engineOf } from "./engine.ts";
import { comparable, toMessage } from "./rows.ts";
import type { Db } from "./storage.ts";

/** The messages of a visitor that have all of some words anywhere in them, newest first. */
export async function search(db: Db, visitorId: Id, words: string): Promise<SearchResult> {
  const wanted = [...new Set(comparable(words).split(/\s+/))].filter((word) => word !== "");
  if (wanted.length === 0) return { messages: [], more: false };
  // Places first: whole messages are large, and a database that sorts them carries all of them about.
  const places = await wanted
    .reduce(
      (found, word) => found.where(sql<boolean>`words like ${`%${escape(word)}%`} escape '!'`),
      db.selectFrom("message").select(["id", "seq"]).where("visitor_id", "=", visitorId),
    )
    .orderBy("seq", "desc")
    .limit(LIMITS.hits + 1)
    .execute();
  const ids = places.slice(0, LIMITS.hits).map(({ id }) => id);
  const rows = await db
    .selectFrom("message")
    .selectAll()
    .where("visitor_id", "=", visitorId)
    .where(engineOf(db).among("id", ids))
    .execute();
  return { messages: rows.toSorted((a, b) => b.seq - a.seq).map(toMessage), more: places.length > ids.length };
}

/** Nothing in a word stands for anything but itself. */
function escape(word: string): string {
  return word.replace(/[!%_]/g, "!$&");
}
