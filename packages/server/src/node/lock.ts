import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { unwritable, type DataFolder } from "./folder.ts";
import { StartProblem } from "./start-problem.ts";

const SQLITE_BUSY = 5;

/**
 * Holds a folder for this process alone until `release`. The system frees it however the process dies.
 *
 * @throws StartProblem if another server holds it or it cannot be written
 */
export function lockFolder(folder: DataFolder): { release(): void } {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(folder.path, "lock.sqlite"), { timeout: 0 });
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database?.close();
    if (isBusy(error)) {
      const what = `The data folder ${folder.path} is in use by another Warmline server`;
      throw new StartProblem("folder-locked", `${what}; stop that one or choose another with --data.`, error);
    }
    throw unwritable(folder.path, error);
  }
  const held = database;
  return {
    release() {
      if (held.isOpen) held.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
