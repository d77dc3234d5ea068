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
import { reasonOf, StartProblem, systemCode } from "./start-problem.ts";

const PAUSE_MS = 1_000;
const KEPT = "witness";

/** Which event was the last one written when the database was looked at; null if there was none yet. */
const Seen = v.object({
  epoch: v.string(),
  last: v.nullable(v.object({ visitorId: v.string(), seq: v.number() })),
});
type Seen = v.InferOutput<typeof Seen>;

/**
 * Whether the database of a folder is the one that the folder’s witness has seen, and as far on at least; else it was put
 * back from a copy, and the cursors of before are made void. Returns why, or null. Nobody else may use it meanwhile.
 *
 * @throws StartProblem if the database or the witness cannot be read
 */
export function checkWitness(folder: DataFolder): string | null {
  if (!existsSync(folder.database)) return null;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(folder.database);
    const because = doubt(folder, database);
    if (because !== null) database.exec("delete from meta where key = 'epoch'");
    return because;
  } catch (error) {
    throw new StartProblem(
      "storage-unusable",
      `The database ${folder.database} cannot be used: ${reasonOf(error)}.`,
      error,
    );
  } finally {
    database?.close();
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
  if (seen.last === null) return null;
  // The record and not the event, which leaves the feed in time.
  const record = database.prepare("select seq from visitor where id = ?").get(seen.last.visitorId);
  const isBehind = Number(record?.["seq"] ?? 0) < seen.last.seq;
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
  const before = readSeen(folder);
  let last = before?.epoch === storage.epoch ? before.last : null;
  const note = async () => {
    last = (await lastEvent(storage)) ?? last;
    const seen: Seen = { epoch: storage.epoch, last };
    await writeFile(draft, JSON.stringify(seen), { mode: 0o600, flush: true });
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

async function lastEvent({ db }: Storage): Promise<Seen["last"]> {
  const { rows } = await sql<NonNullable<Seen["last"]>>`
    select visitor_id as "visitorId", seq from event order by rowid desc limit 1`.execute(db);
  return rows[0] ?? null;
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
