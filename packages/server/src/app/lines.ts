import type { Name } from "@warmline/protocol";
import { readLine } from "../storage/conversations.ts";
import type { Storage } from "../storage/storage.ts";
import { isSameLine, lineOf, RETELL_MS, type Line } from "./line.ts";

export interface LinesOptions {
  storage: Storage;
  now(): number;
  /** How many agents of a site are at their desks. */
  present(siteId: Name): number;
  /** Hears of every line that is another than before. */
  onMoved(siteId: Name, line: Line): void;
  onError(error: unknown): void;
}

/** The line of each site, read once for all who ask and again when it may have moved. */
export class Lines {
  readonly #options: LinesOptions;
  readonly #known = new Map<Name, { line: Promise<Line>; until: number }>();
  readonly #last = new Map<Name, { line: Line; read: number }>();
  readonly #again = new Map<Name, boolean>();
  #reads = 0;

  constructor(options: LinesOptions) {
    this.#options = options;
  }

  /** The line as it is now. What another node did without a word from the bus shows after a while too. */
  read(siteId: Name): Promise<Line> {
    const known = this.#known.get(siteId);
    return known && this.#options.now() < known.until ? known.line : this.#load(siteId);
  }

  /** The line may have moved: whoever asks from now on gets it anew, and everybody is told if it did. */
  changed(siteId: Name): void {
    this.#known.delete(siteId);
    const isReading = this.#again.has(siteId);
    this.#again.set(siteId, true);
    if (!isReading) this.#follow(siteId).catch(this.#options.onError);
  }

  /** Reads until nothing changed meanwhile: many changes at once are one more reading, not many. */
  async #follow(siteId: Name): Promise<void> {
    try {
      while (this.#again.get(siteId) === true) {
        this.#again.set(siteId, false);
        await this.read(siteId);
      }
    } finally {
      this.#again.delete(siteId);
    }
  }

  #load(siteId: Name): Promise<Line> {
    const read = (this.#reads += 1);
    const entry = { line: this.#fetch(siteId, read), until: this.#options.now() + RETELL_MS };
    this.#known.set(siteId, entry);
    // A failure is nobody’s line: the next who asks reads again.
    entry.line.catch(() => {
      if (this.#known.get(siteId) === entry) this.#known.delete(siteId);
    });
    return entry.line;
  }

  async #fetch(siteId: Name, read: number): Promise<Line> {
    const { storage, present, onMoved } = this.#options;
    const line = lineOf(await readLine(storage.db, siteId), present(siteId));
    const last = this.#last.get(siteId);
    if (last && last.read > read) return line;
    this.#last.set(siteId, { line, read });
    if (!last || !isSameLine(last.line, line)) onMoved(siteId, line);
    return line;
  }
}
