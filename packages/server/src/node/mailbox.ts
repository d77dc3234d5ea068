import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Letter, Mailer } from "../app/contract.ts";
import { systemCode } from "./start-problem.ts";

const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,127}$/;

/** A mailer for development: letters go to a folder instead of to people. */
export interface Mailbox extends Mailer {
  /** All letters, the newest first. */
  list(): Letter[];
  /** One letter, or null if there is none of that id. */
  get(id: string): Letter | null;
}

/** Keeps each letter as `<id>.json` in a folder, made when the first one comes. */
export function createMailbox(folder: string): Mailbox {
  const fileOf = (id: string) => join(folder, `${id}.json`);

  const get = (id: string): Letter | null => {
    if (!SAFE_ID.test(id)) return null;
    const text = readIfThere(fileOf(id));
    return text === null ? null : (JSON.parse(text) as Letter);
  };

  return {
    get,
    list() {
      const ids = namesIn(folder).flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -".json".length)] : []));
      const letters = ids.map(get).filter((letter) => letter !== null);
      return letters.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
    },
    async send(letter) {
      if (!SAFE_ID.test(letter.id)) throw new Error("a letter's id may only have letters, digits and hyphens");
      if (readIfThere(fileOf(letter.id)) !== null) return;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const draft = `${fileOf(letter.id)}.${process.pid}.new`;
      try {
        writeSynced(draft, JSON.stringify(letter, null, 2));
        renameSync(draft, fileOf(letter.id));
      } catch (error) {
        rmSync(draft, { force: true });
        throw error;
      }
    },
  };
}

/** A mailer that leaves every letter in the outbox, for servers that have no way to send yet. */
export function createNoMailer(): Mailer {
  return {
    async send() {
      throw new Error("no way to send letters is set up; start with --mailbox to see them on a page");
    },
  };
}

function writeSynced(path: string, text: string): void {
  const file = openSync(path, "w", 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}
