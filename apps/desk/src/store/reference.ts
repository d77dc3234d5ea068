import { path, readDeskReference, referenceCode, type Id } from "@warmline/protocol";
import type { Store } from "@warmline/client/core";
import type { Call } from "./api.ts";
import type { DeskState } from "./state.ts";

/** What came of looking for the ticket of a reference. `code` is its eight symbols. */
export type Lookup =
  | { code: string; status: "asking" | "none" | "failed" }
  | { code: string; status: "found"; visitorId: Id; conversationId: Id };

// Four and four symbols, with the site’s letters before them or without.
const FORM = /^(?:(?:\p{L}{1,8}[\s-]+)?[0-9A-Z]{4}[\s-]?|\p{L}{1,8}[0-9A-Z]{4}-?)[0-9A-Z]{4}$/iu;

/**
 * What somebody who searches may mean as a reference, in whatever form it was typed: its eight symbols, or `typo` where it has
 * the form of one and its check symbol says that something in it is wrong. Null for other words.
 */
export function referenceIn(query: string): { code: string } | "typo" | null {
  const text = query.trim();
  if (!FORM.test(text)) return null;
  // A name may be as long; a reference without any digit is rare.
  if (!/\d|\w{4}-\w{4}$/u.test(text)) return null;
  const code = referenceCode(text);
  return code === null ? "typo" : { code };
}

interface FinderOptions {
  store: Store<DeskState>;
  call: Call;
  /** Fetches the record of the customer whose ticket it is. */
  load: (visitorId: Id) => void;
}

/** Makes what asks the server for the ticket of a reference. Of several that are asked for the last one counts. */
export function createReferenceFinder({ store, call, load }: FinderOptions) {
  const set = (lookup: Lookup | null): void => store.update((state) => ({ ...state, lookup }));

  return async (code: string | null): Promise<void> => {
    const before = store.get().lookup;
    if (before?.code === code && before?.status !== "failed") return;
    if (code === null) return set(null);
    const own: Lookup = { code, status: "asking" };
    set(own);
    const answer = await call({ method: "GET", path: path("deskReference", { reference: code }), body: undefined });
    if (store.get().lookup !== own) return;
    const told = answer.status === "done" ? readDeskReference(answer.json) : null;
    if (told === null) {
      const isNone = answer.status === "refused" && answer.problem.code === "not-found";
      return set({ code, status: isNone ? "none" : "failed" });
    }
    if (store.get().record.conversations[told.conversationId] === undefined) load(told.visitorId);
    set({ code, status: "found", visitorId: told.visitorId, conversationId: told.conversationId });
  };
}
