import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { StartProblem, systemCode } from "./start-problem.ts";
import { unwritable, type DataFolder } from "./folder.ts";

const BYTES = 32;

/**
 * The secret that signs session tokens: made at the first start, readable by its owner alone, the same ever after.
 *
 * @throws StartProblem if the file cannot be made or holds something else
 */
export function openSecret(folder: DataFolder): Uint8Array<ArrayBuffer> {
  const made = crypto.getRandomValues(new Uint8Array(BYTES));
  try {
    const file = openSync(folder.secret, "wx", 0o600);
    try {
      writeSync(file, made);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return made;
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw unwritable(folder.path, error);
    return readSecret(folder);
  }
}

function readSecret(folder: DataFolder): Uint8Array<ArrayBuffer> {
  const kept = new Uint8Array(readFileSync(folder.secret));
  if (kept.length === BYTES) return kept;
  const what = `${folder.secret} holds ${kept.length} bytes instead of ${BYTES}`;
  throw new StartProblem("storage-unusable", `${what}; delete it, and everybody signs in again.`);
}
