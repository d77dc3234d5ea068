import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { reasonOf, StartProblem, systemCode } from "./start-problem.ts";

const WHY: Record<string, string> = {
  EACCES: "it belongs to somebody else",
  EPERM: "it belongs to somebody else",
  EROFS: "the disk is read-only",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "there is a file of that name",
  ENOSPC: "the disk is full",
};

/** A folder that holds everything one server keeps. */
export interface DataFolder {
  /** Absolute, with links resolved. */
  path: string;
  database: string;
  mailbox: string;
  /** Holds the bytes of files, one each. */
  files: string;
  secret: string;
  /** Holds the public URL the server was last started with. */
  address: string;
  /** Says how far the database in the folder had come. */
  witness: string;
}

/**
 * Makes the data folder if there is none, readable by its owner alone.
 *
 * @throws StartProblem if it cannot be made
 */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return dataFolder(realpathSync(path));
  } catch (error) {
    throw unwritable(path, error);
  }
}

/**
 * Finds the data folder of a server that was started before.
 *
 * @throws StartProblem if there is none
 */
export function findDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  if (existsSync(dataFolder(path).secret)) return openDataFolder(folder);
  throw new StartProblem("folder-empty", `There is no Warmline data in ${path}; give the --data of the server.`);
}

/** Notes the public URL for commands that run beside the server. */
export function noteAddress(folder: DataFolder, publicUrl: string): void {
  try {
    writeFileSync(folder.address, `${publicUrl}\n`, { mode: 0o600 });
  } catch (error) {
    throw unwritable(folder.path, error);
  }
}

/** The public URL the server was last started with, or null. */
export function notedAddress(folder: DataFolder): string | null {
  return existsSync(folder.address) ? readFileSync(folder.address, "utf8").trim() : null;
}

function dataFolder(path: string): DataFolder {
  return {
    path,
    database: join(path, "warmline.sqlite"),
    mailbox: join(path, "mailbox"),
    files: join(path, "files"),
    secret: join(path, "secret"),
    address: join(path, "address"),
    witness: join(path, "witness"),
  };
}

/** The sentence for a folder or file that cannot be written. */
export function unwritable(path: string, error: unknown): StartProblem {
  const why = WHY[systemCode(error) ?? ""] ?? reasonOf(error);
  const sentence = `The data folder ${path} cannot be written: ${why}; choose another with --data.`;
  return new StartProblem("folder-unwritable", sentence, error);
}
