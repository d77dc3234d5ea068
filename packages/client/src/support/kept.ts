import type { Drafts } from "./drafts.ts";

/** What a feature may keep in the browser. */
export type KeptName = "away" | "greeted" | "ticket-step";

/** Small things that are kept in the browser for this customer until they sign out. */
export interface Kept {
  get: (name: KeptName) => unknown;
  /** Keeps a value that JSON can hold; undefined forgets it. */
  set: (name: KeptName, value: unknown) => void;
}

const NAMES: readonly KeptName[] = ["away", "greeted", "ticket-step"];

export function createKept(drafts: Drafts): Kept & { forget: () => void } {
  return {
    get: (name) => drafts.get(name),
    set: (name, value) => drafts.set(name, value),
    forget: () => NAMES.forEach((name) => drafts.set(name, undefined)),
  };
}
