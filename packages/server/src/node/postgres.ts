import { Socket } from "node:net";
import { PostgresDialect } from "kysely";
import { Pool, types, type PoolConfig } from "pg";
import type { Log } from "../environment.ts";
import type { Durability, OpenDatabase } from "./database.ts";
import { reasonOf, StartProblem } from "./start-problem.ts";

const OLDEST_MAJOR = 15;
const CONNECTIONS = 10;
const CONNECT_MS = 5_000;
const LOCK_MS = 5_000;
const STATEMENT_MS = 30_000;
/** A line on which nothing has come by then is dead: the database ends every statement before. */
const SILENCE_MS = STATEMENT_MS + 5_000;
/** How long those who still wait for an answer may do so when all is closed. */
const CLOSE_MS = 500;

/** What the database must say so that an acknowledged write is on its disk. */
const NEEDED = ["fsync", "full_page_writes", "synchronous_commit"] as const;

export interface OpenPostgres extends OpenDatabase {
  dialect: PostgresDialect;
  /** Ends all connections, within half a second also those that the database does not answer. Closing twice is fine. */
  close(): Promise<void>;
}

/**
 * Opens a PostgreSQL database of version 15 or newer. Connections that break are made anew when they are next needed.
 *
 * @param url such as `postgres://warmline:secret@db.example:5432/warmline`; its password is in no message
 * @throws StartProblem if it cannot be reached, is too old, or acknowledges commits that are not synced
 */
export async function openPostgres(url: string, log: Log): Promise<OpenPostgres> {
  const name = nameOf(url);
  const lines = new Set<Socket>();
  const pool = new Pool(configOf(url, () => layLine(lines)));
  const onLost = (error: Error) => log.warn("a connection to the database was lost", { error: reasonOf(error) });
  pool.on("error", onLost);
  // The pool listens to connections only while nobody uses them.
  pool.on("connect", (client) => void client.on("error", onLost));
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= end(pool, lines));
  try {
    const durability = await examine(pool, name);
    const shared = { connect: () => pool.connect(), end: close, options: pool.options };
    return { dialect: new PostgresDialect({ pool: shared }), durability, close };
  } catch (error) {
    await close();
    if (error instanceof StartProblem) throw error;
    throw new StartProblem("storage-unusable", `The database ${name} cannot be used: ${reasonOf(error)}.`, error);
  }
}

/** What may be told of the address of a database. */
function nameOf(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw new StartProblem("storage-unusable", "The address of the database must begin with postgres://.");
  return `postgres://${url.host}${url.pathname}`;
}

/** A socket that ends by itself where the other end has gone without a word, instead of being waited for. */
function layLine(lines: Set<Socket>): Socket {
  const line = new Socket();
  lines.add(line);
  line.once("close", () => lines.delete(line));
  line.setTimeout(SILENCE_MS, () => line.destroy(new Error("Connection terminated: the database is silent")));
  return line;
}

async function end(pool: Pool, lines: ReadonlySet<Socket>): Promise<void> {
  const timer = setTimeout(() => {
    for (const line of lines) line.destroy();
  }, CLOSE_MS);
  await pool.end();
  clearTimeout(timer);
}

function configOf(url: string, stream: () => Socket): PoolConfig {
  return {
    connectionString: url,
    stream,
    application_name: "warmline",
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    lock_timeout: LOCK_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    keepAlive: true,
    // Times and places are far below 2^53, and numbers everywhere else.
    types: {
      getTypeParser: (oid, format) => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)),
    },
  };
}

async function examine(pool: Pool, name: string): Promise<Durability> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name = any($1)",
    [[...NEEDED, "server_version", "server_version_num", "transaction_read_only"]],
  );
  return judge(name, Object.fromEntries(rows.map((row) => [row.name, row.setting])));
}

/**
 * What the settings of a database are good for.
 *
 * @throws StartProblem if it is too old, only reads, or acknowledges commits that are not synced
 */
export function judge(name: string, settings: Readonly<Record<string, string>>): Durability {
  const { server_version: version = "", server_version_num: number, transaction_read_only: readOnly } = settings;
  const wrong = (what: string) => new StartProblem("storage-unusable", `The database ${name} ${what}.`);
  if (!(Number(number) >= OLDEST_MAJOR * 10_000))
    throw wrong(`is PostgreSQL ${version}; Warmline needs ${OLDEST_MAJOR} or newer`);
  if (readOnly === "on") throw wrong("only reads; give the address of the one that writes");
  const unsafe = NEEDED.find((setting) => settings[setting] === "off");
  if (unsafe !== undefined) throw wrong(`has the setting ${unsafe}=off, so writes would not be safe`);
  const pragmas = Object.fromEntries([...NEEDED, "server_version"].map((key) => [key, settings[key] ?? ""]));
  const how = NEEDED.map((setting) => `${setting}=${settings[setting]}`).join(", ");
  return {
    class: "synced",
    sentence: `every acknowledged write is synced to disk: PostgreSQL ${version}, ${how}`,
    pragmas,
  };
}
