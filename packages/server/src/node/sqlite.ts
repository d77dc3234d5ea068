import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from "kysely";
import type { Durability, OpenDatabase } from "./database.ts";
import { reasonOf, StartProblem } from "./start-problem.ts";

const CACHED_STATEMENTS = 512;

/** What a pragma must say when it is read back. `fullfsync` matters on macOS only. */
const FILE_PRAGMAS = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  // What customers erase is written over, not only given up.
  secure_delete: 1,
  busy_timeout: 5000,
  fullfsync: 1,
  checkpoint_fullfsync: 1,
} as const;

export interface OpenSqlite extends OpenDatabase {
  dialect: SqliteDialect;
  /** The connection that `dialect` uses too. */
  database: DatabaseSync;
  /** Closes the file. Closing twice is fine. */
  close(): void;
}

/**
 * Opens an SQLite file with Node's own `node:sqlite` so that every commit is synced to disk before it is acknowledged.
 *
 * @param file path of the file, or `:memory:` for a store that ends with the process
 * @throws StartProblem if the file cannot be opened or a pragma reads back differently
 */
export function openSqlite(file: string): OpenSqlite {
  const database = openFile(file);
  const close = () => {
    if (database.isOpen) database.close();
  };
  try {
    const memory = file === ":memory:";
    const wanted = memory ? { ...FILE_PRAGMAS, journal_mode: "memory" as const } : FILE_PRAGMAS;
    for (const [name, value] of Object.entries(wanted)) database.exec(`PRAGMA ${name} = ${value}`);
    const pragmas = readBack(database, wanted);
    return {
      dialect: new SqliteDialect({ database: shim(database, close) }),
      durability: judge(memory, pragmas),
      database,
      close,
    };
  } catch (error) {
    close();
    if (error instanceof StartProblem) throw error;
    throw new StartProblem("storage-unusable", `The database ${file} cannot be used: ${reasonOf(error)}.`, error);
  }
}

function openFile(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file);
  } catch (error) {
    throw new StartProblem("storage-unusable", `The database ${file} cannot be opened: ${reasonOf(error)}.`, error);
  }
}

/** Reads pragmas from the connection and refuses any that differs from `wanted`. */
export function readBack(
  database: DatabaseSync,
  wanted: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
  const found: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const row = database.prepare(`PRAGMA ${name}`).get() ?? {};
    const [actual] = Object.values(row);
    if (actual !== value) {
      const what = `The database does not take the setting ${name}=${value} (it says ${String(actual ?? "nothing")})`;
      throw new StartProblem("storage-unusable", `${what}, so writes would not be safe.`);
    }
    found[name] = value;
  }
  return found;
}

function judge(memory: boolean, pragmas: Record<string, string | number>): Durability {
  return memory
    ? { class: "memory", sentence: "nothing is kept after this process: SQLite in memory", pragmas }
    : {
        class: "synced",
        sentence: "every acknowledged write is synced to disk: SQLite, WAL, synchronous=FULL",
        pragmas,
      };
}

function shim(database: DatabaseSync, close: () => void): SqliteDatabase {
  const cache = new Map<string, SqliteStatement>();
  return {
    close,
    prepare(sql) {
      // An upgrade from reading to writing in mid-transaction fails at once if another process wrote in between;
      // taking the write lock at the beginning waits instead.
      const text = sql === "begin" ? "begin immediate" : sql;
      const known = cache.get(text);
      if (known) cache.delete(text);
      const statement = known ?? shimStatement(database, text);
      cache.set(text, statement);
      // SQLite itself rolls back when the disk is full; a second rollback would hide why.
      if (text === "rollback" && !database.isTransaction) return NOTHING;
      if (cache.size > CACHED_STATEMENTS) cache.delete(cache.keys().next().value ?? "");
      return statement;
    },
  };
}

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

function shimStatement(database: DatabaseSync, sql: string): SqliteStatement {
  const statement: StatementSync = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(bindable)),
    run: (parameters) => statement.run(...parameters.map(bindable)),
    // A cached statement would be reset by its next use while somebody still reads from it.
    iterate: (parameters) => database.prepare(sql).iterate(...parameters.map(bindable)),
  };
}

function bindable(value: unknown): SQLInputValue {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite has no type for a ${typeof value}`);
}
