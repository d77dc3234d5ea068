import { CompiledQuery } from "kysely";
import { engineOf } from "./engine.ts";
import type { Db } from "./storage.ts";

/** Few lengths make few statements, which databases keep ready. */
const LENGTHS = [64, 32, 16, 8, 4, 2, 1] as const;

/**
 * Inserts rows in their order, many with one statement. With `key`, a row whose key is there already takes its place.
 *
 * All rows must have the columns of the first.
 */
export async function insertRows(db: Db, table: string, rows: readonly object[], key?: string): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  let at = 0;
  for (const length of LENGTHS) {
    for (; rows.length - at >= length; at += length) {
      const some = rows.slice(at, at + length);
      const text = insertText(db, table, columns, length, key);
      await db.executeQuery(CompiledQuery.raw(text, some.flatMap(Object.values)));
    }
  }
}

function insertText(db: Db, table: string, columns: readonly string[], length: number, key?: string): string {
  const { parameter } = engineOf(db);
  const row = (index: number) => `(${columns.map((_, place) => parameter(index * columns.length + place + 1)).join()})`;
  const values = Array.from({ length }, (_, index) => row(index)).join();
  const conflict = key === undefined ? "" : ` on conflict (${key}) do update set ${columns.map(excluded).join()}`;
  return `insert into ${table} (${columns.join()}) values ${values}${conflict}`;
}

function excluded(column: string): string {
  return `${column} = excluded.${column}`;
}
