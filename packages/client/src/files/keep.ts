import type { Id } from "@warmline/protocol";
import type { Clock } from "../core/clock.ts";
import type { Journal, JournalFault } from "../journal/journal.ts";
import type { Whose } from "../support/whose.ts";
import type { Locks } from "./locks.ts";
import type { Outgoing, Upload } from "./upload.ts";

/** What a page keeps of its uploads, beside their bytes. */
export interface KeptFiles {
  /** Whom they belong to; null while that is not known. */
  whose: Whose | null;
  uploads: readonly Omit<Upload, "previewUrl">[];
  outgoing: readonly Outgoing[];
}

export interface KeepOptions {
  journal: Journal;
  clock: Clock;
  /** Tells which pages are there; null where a page stands alone. */
  locks: Locks | null;
  newName: () => string;
  /** What is to be kept now. */
  present: () => KeptFiles;
  bytes: ReadonlyMap<Id, Blob>;
  /** Whatever else the browser has to keep before this page lets go of a message. */
  before: () => Promise<unknown>;
  /** The journal works, or why it does not. */
  onFault: (fault: JournalFault | null) => void;
  /** Something is kept, or nothing any more. */
  onKept: (isAny: boolean) => void;
}

/** What was found of a page that is gone, with the bytes of it that were asked for. */
export interface FoundFiles extends KeptFiles {
  bytes: ReadonlyMap<Id, Blob>;
}

export interface FileKeep {
  changed: () => void;
  /**
   * Looks for what other pages kept. `take` is called with each record as soon as its page is gone, tells what it makes its
   * own, and the rest is gone. Resolves with whom the records belong to.
   */
  find: (take: (found: FoundFiles) => void) => Promise<Whose | null>;
  /** Removes what is kept here, and what pages of this customer left. */
  forget: () => Promise<void>;
  /** Lets go of journal and lock; what is kept stays. */
  stop: () => void;
}

// Part of every name, so that what another version keeps is not taken for this.
const PAGE = "page 2 ";
const BYTES = "bytes 1 ";
// A large file takes its time; a damaged storage takes for ever.
const PATIENCE_MS = 10_000;

export function createFileKeep(options: KeepOptions): FileKeep {
  const { journal, clock, locks, bytes } = options;
  const life = new AbortController();
  const stored = new Set<Id>();
  // A page is waited for once, however often it is looked for.
  const awaited = new Set<string>();
  let own = "";
  let presence = new AbortController();
  let written = "";
  let adopted: string[] = [];
  let dirty = false;
  let writing: Promise<void> | null = null;
  let fault: JournalFault | null = null;

  function setFault(next: JournalFault | null): void {
    if (next !== fault) options.onFault((fault = next));
  }

  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    let timer: unknown = null;
    try {
      const late = new Promise<never>((_, reject) => {
        timer = clock.setTimeout(() => reject(new Error("The journal does not answer.")), PATIENCE_MS);
      });
      return await Promise.race([work(), late]);
    } catch (error) {
      if (!life.signal.aborted) setFault((error as Error).name === "QuotaExceededError" ? "full" : "blocked");
      return undefined;
    } finally {
      clock.clearTimeout(timer);
    }
  }

  async function write(): Promise<void> {
    while (dirty && !life.signal.aborted) {
      dirty = false;
      await options.before();
      const kept = options.present();
      const isEmpty = kept.uploads.length === 0 && kept.outgoing.length === 0;
      const record = isEmpty ? "" : JSON.stringify(kept);
      // A storage that is full takes nothing more, but it lets go.
      if ((record === written && adopted.length === 0) || (fault !== null && !isEmpty)) continue;
      await save(kept, isEmpty, record);
    }
  }

  async function save(kept: KeptFiles, isEmpty: boolean, record: string): Promise<void> {
    if (own === "") {
      own = PAGE + options.newName();
      presence = new AbortController();
      await locks?.hold(own, presence.signal);
    }
    const here = new Set(kept.uploads.map(({ id }) => id));
    const gone = [...stored].filter((id) => !here.has(id));
    const fresh = [...here].filter((id) => !stored.has(id) && bytes.has(id));
    const names = adopted;
    const changes = Object.fromEntries<unknown>([
      ...names.map((name) => [name, undefined] as const),
      ...gone.map((id) => [BYTES + id, undefined] as const),
      ...fresh.map((id) => [BYTES + id, bytes.get(id)] as const),
      [own, isEmpty ? undefined : kept],
    ]);
    // What is given up may be done all the same: it is removed with the rest.
    for (const id of fresh) stored.add(id);
    if ((await attempt(() => journal.write(changes).then(() => true))) === undefined) return;
    for (const id of gone) stored.delete(id);
    adopted = adopted.filter((name) => !names.includes(name));
    written = record;
    setFault(null);
    if (isEmpty) rest();
    options.onKept(!isEmpty || (await read()).length > 0);
  }

  /** Lets go of what keeps a page out of the browser’s cache for back and forward. */
  function rest(): void {
    own = "";
    presence.abort();
    journal.close();
  }

  function changed(): Promise<void> {
    dirty = true;
    writing ??= Promise.resolve()
      .then(write)
      .finally(() => {
        writing = null;
      });
    return writing;
  }

  const read = async () =>
    ((await attempt(() => journal.read(PAGE))) ?? []).filter(([name]) => name !== own) as [string, KeptFiles][];

  async function adopt(name: string, take: (found: FoundFiles) => void): Promise<void> {
    const [found] = (await read()).filter(([other]) => other === name);
    if (found === undefined || life.signal.aborted) return;
    const [, kept] = found;
    const blobs = new Map<Id, Blob>();
    for (const { id } of kept.uploads) {
      const [entry] = (await attempt(() => journal.read(BYTES + id))) ?? [];
      if (entry?.[1] instanceof Blob) blobs.set(id, entry[1]);
      stored.add(id);
    }
    if (life.signal.aborted) return;
    adopted.push(name);
    take({ ...kept, bytes: blobs });
    await changed();
  }

  return {
    changed: () => void changed(),
    async find(take) {
      const records = await read();
      if (records.length === 0 && written === "") options.onKept(false);
      for (const [name] of records) {
        if (awaited.has(name)) continue;
        awaited.add(name);
        const work = () => adopt(name, take);
        void (locks === null ? work() : locks.whenFree(name, life.signal, work));
      }
      return records.findLast(([, { whose }]) => whose !== null)?.[1].whose ?? null;
    },
    async forget() {
      for (const [name, { uploads }] of await read()) {
        const remove = () => {
          adopted.push(name);
          for (const { id } of uploads) stored.add(id);
          return changed();
        };
        await (locks === null ? remove() : locks.ifFree(name, remove));
      }
      await changed();
    },
    stop() {
      life.abort();
      rest();
    },
  };
}
