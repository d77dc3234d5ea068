import type { Clock } from "../core/clock.ts";
import type { Journal, JournalFault } from "../journal/journal.ts";
import { begun, type LaneItem } from "./lane-item.ts";

/** What a page keeps of its outbox. */
export interface Kept<Whose, Command> {
  /** Whom the items belong to; null while that is not known. */
  whose: Whose | null;
  items: readonly LaneItem<Command>[];
}

/** What some page kept, under the name it has in the journal. */
export interface KeptRecord<Whose, Command> extends Kept<Whose, Command> {
  name: string;
}

export interface KeeperOptions<Whose, Command> {
  journal: Journal;
  clock: Clock;
  /** Makes the name of this page among those that keep something in the journal. Asked for with the first write. */
  newName: () => string;
  /** What is to be kept now. */
  present: () => Kept<Whose, Command>;
  /** The journal works, or why it does not. Called when that changes. */
  onFault: (fault: JournalFault | null) => void;
  /** So many items are kept by this page now. */
  onKept: (count: number) => void;
}

/** Keeps the outbox of a page beyond its life, and finds what pages before it left. */
export interface Keeper<Whose, Command> {
  /** What other pages keep, the oldest first. Never rejects: what cannot be read, now or before, is not there. */
  read: () => Promise<KeptRecord<Whose, Command>[]>;
  /** With the next write this page’s record stands for these. */
  adopt: (names: readonly string[]) => void;
  /** The items, or whom they belong to, may have changed. */
  changed: () => void;
  /** Resolves when the items are kept as they are now, or cannot be. */
  kept: () => Promise<void>;
  /** The name of this page’s record; empty before the first. */
  name: () => string;
  /** Lets go of the journal; the next write takes it again. */
  rest: () => void;
}

// Part of every name, so that items of another version are not taken for these.
const PREFIX = "outbox 1 ";
// Some browsers never answer when their storage is damaged; a message does not wait for that.
const PATIENCE_MS = 2_000;

export function createKeeper<Whose, Command>(options: KeeperOptions<Whose, Command>): Keeper<Whose, Command> {
  const { journal, clock, present } = options;
  let own = "";
  let adopted: string[] = [];
  let isEmpty = true;
  let dirty = false;
  let writing: Promise<void> | null = null;
  let fault: JournalFault | null = null;

  /** Gives undefined if the journal fails, or does not answer in time. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    let timer: unknown = null;
    let next: JournalFault | null = null;
    try {
      const late = new Promise<never>((_, reject) => {
        timer = clock.setTimeout(() => reject(new Error("The journal does not answer.")), PATIENCE_MS);
      });
      return await Promise.race([work(), late]);
    } catch (error) {
      next = (error as Error | undefined)?.name === "QuotaExceededError" ? "full" : "blocked";
      return undefined;
    } finally {
      clock.clearTimeout(timer);
      if (next !== fault) options.onFault((fault = next));
    }
  }

  async function write(): Promise<void> {
    while (dirty) {
      dirty = false;
      const { whose, items } = present();
      const gone = adopted;
      if (items.length === 0 && isEmpty && gone.length === 0) continue;
      own ||= PREFIX + options.newName();
      const record: Kept<Whose, Command> | undefined = items.length === 0 ? undefined : { whose, items };
      const removed = Object.fromEntries(gone.map((name) => [name, undefined]));
      // A write that is given up may be done all the same.
      isEmpty &&= record === undefined;
      const done = await attempt(() => journal.write({ ...removed, [own]: record }).then(() => true));
      if (done === undefined) continue;
      isEmpty = items.length === 0;
      adopted = adopted.filter((name) => !gone.includes(name));
      options.onKept(items.length);
    }
  }

  function changed(): void {
    dirty = true;
    writing ??= Promise.resolve()
      .then(write)
      .finally(() => {
        writing = null;
      });
  }

  return {
    async read() {
      const records = (fault === null && (await attempt(() => journal.read(PREFIX)))) || [];
      return records
        .filter(([name]) => name !== own)
        .map(([name, kept]) => readRecord<Whose, Command>(name, kept))
        .sort((a, b) => ((a.items[0]?.id ?? "") < (b.items[0]?.id ?? "") ? -1 : 1));
    },
    adopt(names) {
      adopted = [...new Set([...adopted, ...names])].filter((name) => name !== own);
      if (adopted.length > 0) changed();
    },
    changed,
    // What does not work is tried again with every change, but nothing waits for it.
    kept: () => (fault === null ? (writing ?? Promise.resolve()) : Promise.resolve()),
    name: () => own,
    rest: () => journal.close(),
  };
}

function readRecord<Whose, Command>(name: string, kept: unknown): KeptRecord<Whose, Command> {
  const { whose, items } = kept as Kept<Whose, Command>;
  return { name, whose, items: items.map(begun) };
}
