import sqlite3InitModule, { type Database, type PreparedStatement, type SqlValue } from "@sqlite.org/sqlite-wasm";
import { SqliteDialect, type SqliteStatement } from "kysely";

// The program is the same for every world of the page; only their databases differ.
let program: ReturnType<typeof sqlite3InitModule> | undefined;

/** A Kysely dialect on a database of its own in the page’s memory. */
export async function openWasm(): Promise<SqliteDialect> {
  program ??= sqlite3InitModule();
  const sqlite3 = await program;
  const database = new sqlite3.oo1.DB(":memory:");
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => statement(database, sql),
    },
  });
}

function statement(database: Database, sql: string): SqliteStatement {
  const prepared = database.prepare(sql);
  const reader = prepared.columnCount > 0;
  const all = (parameters: readonly unknown[]) => {
    const rows: Record<string, SqlValue>[] = [];
    withBound(prepared, parameters, () => {
      while (prepared.step()) rows.push(prepared.get({}));
    });
    return rows;
  };
  return {
    reader,
    all,
    iterate: (parameters) => all(parameters).values(),
    run: (parameters) => {
      withBound(prepared, parameters, () => prepared.step());
      return { changes: database.changes(), lastInsertRowid: 0 };
    },
  };
}

function withBound(prepared: PreparedStatement, parameters: readonly unknown[], work: () => void): void {
  try {
    if (parameters.length > 0) prepared.bind(parameters as SqlValue[]);
    work();
  } finally {
    prepared.finalize();
  }
}
