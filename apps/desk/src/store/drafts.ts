import type { Id } from "@warmline/protocol";
import { readJson, type SupportStorage } from "@warmline/client/core";

/** Whom one writes to: the customer, or the colleagues alone. */
export type Mode = "answer" | "note";

/**
 * What was typed and not sent, and to whom, by conversation. It outlives the page, until it is sent or its agent signs out.
 * An answer and a note never meet.
 */
export interface Drafts {
  get(conversationId: Id, mode: Mode): string;
  set(conversationId: Id, mode: Mode, text: string): void;
  getMode(conversationId: Id): Mode;
  setMode(conversationId: Id, mode: Mode): void;
  clear(): void;
}

/**
 * Keeps the drafts of one agent in the storage.
 *
 * @param key names the agent who sits here now
 */
export function createDrafts(storage: SupportStorage, key: () => string): Drafts {
  const read = () => (readJson(storage.get(key()) ?? "") ?? {}) as Readonly<Record<string, string>>;

  function write(name: string, value: string): void {
    const { [name]: _before, ...others } = read();
    const all = value === "" ? others : { ...others, [name]: value };
    if (Object.keys(all).length === 0) storage.remove(key());
    else storage.set(key(), JSON.stringify(all));
  }

  return {
    get: (conversationId, mode) => read()[nameOf(conversationId, mode)] ?? "",
    set: (conversationId, mode, text) => write(nameOf(conversationId, mode), text),
    getMode: (conversationId) => (read()[`mode/${conversationId}`] === "note" ? "note" : "answer"),
    setMode: (conversationId, mode) => write(`mode/${conversationId}`, mode === "note" ? mode : ""),
    clear: () => storage.remove(key()),
  };
}

function nameOf(conversationId: Id, mode: Mode): string {
  return mode === "note" ? `note/${conversationId}` : conversationId;
}
