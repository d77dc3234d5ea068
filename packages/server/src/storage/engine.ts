import { sql, type Kysely, type RawBuilder } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * What a failure of the database means: somebody else was first and another try may succeed (`race`), what was wanted is held
 * for too long (`busy`), the database cannot be asked at present (`away`), it has no room (`full`), or something is wrong with
 * what it was asked (`broken`).
 */
export type Failure = "race" | "busy" | "away" | "full" | "broken";

/** What Warmline must know of a kind of database beyond its SQL. */
export interface Engine {
  /** Whether several processes write to one store at a time, so that rows are locked one by one. */
  readonly shared: boolean;
  failureOf(error: unknown): Failure;
  /** Lets no other process do the same with this store until the transaction ends. */
  lockStore(tx: Kysely<Tables>): Promise<void>;
  /** Lets no other transaction hold the same name until this one ends. */
  lockNamed(tx: Kysely<Tables>, name: string): Promise<void>;
  /**
   * Takes what was deleted or overwritten out of the files that this database writes for itself, as far as it can be asked to. Backups
   * are nobody’s affair here.
   */
  forgetDeleted(db: Kysely<Tables>): Promise<void>;
  /** How a statement names its nth parameter, from 1. */
  parameter(n: number): string;
  /** Whether a column is one of some texts. One statement, however many they are. */
  among(column: string, texts: readonly string[]): RawBuilder<boolean>;
  /** Whether two columns are one of some pairs of texts. */
  pairAmong(columns: readonly [string, string], pairs: readonly (readonly [string, string])[]): RawBuilder<boolean>;
}

/** The kind of database behind a connection. */
export function engineOf(db: Pick<Kysely<Tables>, "getExecutor">): Engine {
  // By what it can do and not by its class: a host may bring a dialect of another copy of Kysely.
  return db.getExecutor().adapter.supportsTransactionalDdl ? POSTGRES : SQLITE;
}

/** Primary result codes, https://www.sqlite.org/rescode.html */
const SQLITE_FAILURES: ReadonlyMap<number, Failure> = new Map([
  [5, "busy"],
  [6, "busy"],
  [10, "away"],
  [13, "full"],
  [14, "away"],
]);
/** Of the many broken constraints the two that mean that a key is taken. */
const SQLITE_TAKEN = new Set([1555, 2067]);

const SQLITE: Engine = {
  shared: false,
  failureOf(error) {
    const code = numberIn(error, "errcode") ?? numberIn(error, "resultCode");
    if (code === undefined) return "broken";
    return SQLITE_TAKEN.has(code) ? "race" : (SQLITE_FAILURES.get(code & 0xff) ?? "broken");
  },
  // A transaction that may write is alone already.
  lockStore: async () => undefined,
  lockNamed: async () => undefined,
  // What was written over in the database is still in the log of writes until that begins anew.
  forgetDeleted: async (db) => {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  },
  parameter: () => "?",
  among: (column, texts) => sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(texts)}))`,
  pairAmong: ([first, second], pairs) =>
    sql`(${sql.ref(first)}, ${sql.ref(second)}) in (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(pairs)}))`,
};

/** By SQLSTATE, or the two digits of its class, https://www.postgresql.org/docs/15/errcodes-appendix.html */
const POSTGRES_FAILURES: Readonly<Record<string, Failure>> = {
  "08": "away",
  "23505": "race",
  // A server that only reads stands by for another one.
  "25006": "away",
  "25P03": "away",
  "40": "race",
  "53": "away",
  "53100": "full",
  "55P03": "busy",
  "57": "away",
  "57014": "busy",
  "58": "away",
};
const NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOENT",
]);
/** What the driver says without a code. */
const LOST =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool)/;

/** An arbitrary number, the same for all servers. */
const STORE_LOCK = 8_927_646_546;
/** Another one, for what is locked by name. */
const NAMED_LOCKS = 276_465;

const POSTGRES: Engine = {
  shared: true,
  failureOf(error) {
    const code = codeOf(error);
    if (code === undefined) return error instanceof Error && LOST.test(error.message) ? "away" : "broken";
    if (NETWORK.has(code)) return "away";
    return POSTGRES_FAILURES[code] ?? POSTGRES_FAILURES[code.slice(0, 2)] ?? "broken";
  },
  lockStore: async (tx) => {
    // Another server may take its time over the tables.
    await sql`set local lock_timeout = 0`.execute(tx);
    await sql`select pg_advisory_xact_lock(${sql.lit(STORE_LOCK)})`.execute(tx);
  },
  lockNamed: async (tx, name) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(NAMED_LOCKS)}, hashtext(${name}))`.execute(tx);
  },
  // Its own vacuum does so, some time later.
  forgetDeleted: async () => undefined,
  parameter: (n) => `$${n}`,
  among: (column, texts) => sql`${sql.ref(column)} = any(${texts}::text[])`,
  pairAmong: ([first, second], pairs) =>
    sql`(${sql.ref(first)}, ${sql.ref(second)}) in (select * from unnest(${pairs.map((pair) => pair[0])}::text[], ${pairs.map((pair) => pair[1])}::text[]))`,
};

function numberIn(error: unknown, name: "errcode" | "resultCode"): number | undefined {
  const value =
    error instanceof Error && name in error ? (error as { [key in typeof name]?: unknown })[name] : undefined;
  return typeof value === "number" ? value : undefined;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
