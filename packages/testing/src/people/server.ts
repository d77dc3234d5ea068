import { uuidv7, type Id } from "@warmline/protocol";
import type { Ask } from "./ask.ts";

/** Where to ask a server: in this process, or over the network. */
export interface Server {
  fetch(path: string, init?: Ask): Promise<Response>;
  /** The address customers reach it by. */
  readonly publicUrl?: string | undefined;
}

/** A new id, as a client makes it. */
export const newId = (): Id => uuidv7(Date.now(), (bytes) => crypto.getRandomValues(bytes));
