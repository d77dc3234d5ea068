import type { Dialect } from "kysely";
import type { Log } from "../environment.ts";
import type { DataFolder } from "./folder.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";

/** How safe an acknowledged write is. */
export interface Durability {
  class: "synced" | "memory";
  /** One sentence for the operator. */
  sentence: string;
  /** The settings as the database itself reports them. */
  pragmas: Readonly<Record<string, string | number>>;
}

export interface OpenDatabase {
  dialect: Dialect;
  durability: Durability;
  /** Closing twice is fine. */
  close(): void | Promise<void>;
}

/**
 * Opens the database of a server: PostgreSQL at an address, or SQLite in the data folder.
 *
 * @throws StartProblem if it cannot be used, or would not keep what is acknowledged
 */
export async function openDatabase(folder: DataFolder, url: string | null, log: Log): Promise<OpenDatabase> {
  return url === null ? openSqlite(folder.database) : openPostgres(url, log);
}
