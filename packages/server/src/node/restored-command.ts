import type { Log } from "../environment.ts";
import { forgetEpoch } from "../storage/epoch.ts";
import { systemClock } from "./clock.ts";
import type { RestoredFlags } from "./command-line.ts";
import { openDatabase } from "./database.ts";
import { findDataFolder } from "./folder.ts";
import { lockFolder } from "./lock.ts";
import { openStore } from "./start-server.ts";

/**
 * Makes every cursor void after a store was put back to an earlier time, so that widgets read their state anew.
 *
 * @returns one sentence
 * @throws StartProblem if there is no store, or a server uses it
 */
export async function runRestoredCommand(flags: RestoredFlags, log: Log): Promise<string> {
  const folder = findDataFolder(flags.data);
  const lock = lockFolder(folder);
  try {
    const database = await openDatabase(folder, flags.database, log);
    try {
      await forgetEpoch((await openStore(database, systemClock)).db);
    } finally {
      await database.close();
    }
  } finally {
    lock.release();
  }
  return `From the next start on, everybody who was connected to ${folder.path} before reads everything anew.`;
}
