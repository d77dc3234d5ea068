/** Why a browser does not keep what is not yet sent. */
export type JournalFault = "blocked" | "full";

/**
 * Keeps small things by name beyond the life of a page, in the order of their names. Every method may reject; whoever uses it
 * goes on in memory then.
 */
export interface Journal {
  /** Everything whose name begins with `prefix`. */
  read: (prefix: string) => Promise<[name: string, value: unknown][]>;
  /** Writes and removes (`undefined`) all of `changes`, or nothing. Resolves when they are kept. */
  write: (changes: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Lets go of what is held open; the next call opens it again. */
  close: () => void;
}

/** Opens the journal of a name. Nothing is touched before the first call of a method. */
export type OpenJournal = (name: string) => Journal;
