import type { Id } from "@warmline/protocol";
import type { SupportStorage } from "../client.ts";
import { readJson } from "../connection/read-json.ts";
import type { Whose } from "./whose.ts";

/** What was typed and not sent, by the name of its field. It outlives the page. */
export interface Drafts {
  get: (name: string) => unknown;
  /** Keeps a value; undefined forgets it. */
  set: (name: string, value: unknown) => void;
}

interface Entry {
  /** The signed-in customer who typed it; null for who was not signed in. */
  by: Id | null;
  value: unknown;
}

/** Keeps drafts in the storage. What another customer than `whose` typed is not given out. */
export function createDrafts(storage: SupportStorage, key: string, whose: () => Whose | null): Drafts {
  return {
    get(name) {
      const entry = readJson(storage.get(`${key} ${name}`) ?? "") as Entry | undefined;
      const own = whose();
      const isOthers = entry?.by && own !== null && own.id !== entry.by;
      return isOthers ? undefined : entry?.value;
    },
    set(name, value) {
      const own = whose();
      const entry: Entry = { by: own?.identified ? own.id : null, value };
      if (value === undefined) storage.remove(`${key} ${name}`);
      else storage.set(`${key} ${name}`, JSON.stringify(entry));
    },
  };
}
