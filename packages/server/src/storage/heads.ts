import type { Id } from "@warmline/protocol";
import type { Db } from "./storage.ts";
import type { VisitorRow } from "./tables.ts";

const CHUNK = 500;

/** The records of some visitors, as they are stored. As many at a time as every database takes. */
export async function* readVisitorRows(db: Db, ids: readonly Id[]): AsyncGenerator<VisitorRow> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    const some = ids.slice(at, at + CHUNK);
    yield* await db.selectFrom("visitor").selectAll().where("id", "in", some).execute();
  }
}
