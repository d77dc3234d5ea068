import { existsSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import * as v from "valibot";
import type { Bus } from "../app/contract.ts";
import type { Clock, Log } from "../environment.ts";
import { writeMeta } from "../storage/epoch.ts";
import type { Storage } from "../storage/storage.ts";
import { unwritable, type DataFolder } from "./folder.ts";
import { reasonOf, systemCode } from "./start-problem.ts";

const PAUSE_MS = 1_000;
const KEPT = "witness";

/** How far the database had come when it was last looked at. */
const Seen = v.object({ epoch: v.string(), events: v.number(), operations: v.number() });
type Seen = v.InferOutput<typeof Seen>;

/**
 * Whether the database of a folder is the one that the folder’s witness has seen, and as far on at least; else it was put
 * back from a copy, and the cursors of before are made void. Returns why, or null. Nobody else may use it meanwhile.
 */
export function checkWitness(folder: DataFolder): string | null {
  if (!existsSync(folder.database)) return null;
  const database = new DatabaseSync(folder.database);
  try {
    const because = doubt(folder, database);
    if (because !== null) database.exec("delete from meta where key = 'epoch'");
    return because;
  } finally {
    database.close();
  }
}

function doubt(folder: DataFolder, database: DatabaseSync): string | null {
  const isNew = database.prepare("select 1 from sqlite_master where name = 'meta'").get() === undefined;
  if (isNew) return null;
  const meta = (key: string) => database.prepare("select value from meta where key = ?").get(key)?.["value"];
  const epoch = meta("epoch");
  const seen = readSeen(folder);
  if (epoch === undefined) return null;
  if (seen === null)
    return meta(KEPT) === undefined ? null : "the folder has lost the file that says how far it had come";
  if (seen.epoch !== epoch) return "the database is another one than the folder had before";
  const last = (table: string) =>
    Number(database.prepare(`select max(rowid) as last from ${table}`).get()?.["last"] ?? 0);
  const isBehind = last("event") < seen.events || last("operation") < seen.operations;
  return isBehind ? "the database is older than what the folder has seen of it" : null;
}

export interface WitnessOptions {
  folder: DataFolder;
  storage: Storage;
  bus: Bus;
  clock: Clock;
  log: Log;
}

/**
 * Notes beside the database how far it has come: now, soon after it went on, and when what it returns is called.
 *
 * @throws StartProblem if the folder cannot be written
 */
export async function keepWitness({ folder, storage, bus, clock, log }: WitnessOptions): Promise<() => Promise<void>> {
  const draft = `${folder.witness}.new`;
  let timer: unknown = null;
  let writing = Promise.resolve();
  const note = async () => {
    await writeFile(draft, JSON.stringify(await look(storage)), { mode: 0o600, flush: true });
    await rename(draft, folder.witness);
  };
  const write = () => {
    timer = null;
    writing = note().catch((error: unknown) =>
      log.warn("how far the data folder has come could not be noted", { error: reasonOf(error) }),
    );
  };
  try {
    await note();
  } catch (error) {
    throw unwritable(folder.path, error);
  }
  await writeMeta(storage.db, KEPT, "kept");
  const stopListening = bus.subscribe(({ type }) => {
    if (type === "events") timer ??= clock.setTimeout(() => void writing.then(write), PAUSE_MS);
  });
  return async () => {
    stopListening();
    clock.clearTimeout(timer);
    await writing;
    write();
    await writing;
  };
}

async function look({ db, epoch }: Storage): Promise<Seen> {
  const { rows } = await sql<{ events: number | null; operations: number | null }>`
    select (select max(rowid) from event) as events, (select max(rowid) from operation) as operations`.execute(db);
  return { epoch, events: rows[0]?.events ?? 0, operations: rows[0]?.operations ?? 0 };
}

function readSeen(folder: DataFolder): Seen | null {
  try {
    const seen = v.safeParse(Seen, JSON.parse(readFileSync(folder.witness, "utf8")));
    return seen.success ? seen.output : null;
  } catch (error) {
    if (systemCode(error) === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}
