import type { Seq } from "@warmline/protocol";
import type { StoredEvent } from "../storage/storage.ts";

export interface FeedReaderOptions {
  /** The place to go on from. */
  after: Seq;
  /** Reads some of what comes after a place, in order; nothing if there is no more. */
  read(after: Seq): Promise<readonly StoredEvent[]>;
  /** Resolves when the other side can take more. */
  ready(): Promise<void>;
  emit(event: StoredEvent): void;
  /** The other side has taken nothing while a great deal was announced. */
  onStall(): void;
  onError(error: unknown): void;
}

const MOST_WAITING = 100;

/**
 * Follows one visitor’s feed from a place on, in order and without holes: takes events as they are announced when they join
 * on, and reads from storage when they do not.
 */
export class FeedReader {
  readonly #options: FeedReaderOptions;
  #at: Seq;
  #reading = false;
  #caughtUp = Promise.resolve();
  #again = false;
  /** How many events were announced while the other side takes nothing; null while it does. */
  #waiting: number | null = null;
  #stopped = false;

  constructor(options: FeedReaderOptions) {
    this.#options = options;
    this.#at = options.after;
  }

  /** Reads whatever there is after the present place. Resolves when that was given out, or could not be read. */
  catchUp(): Promise<void> {
    this.#again = true;
    if (!this.#reading) this.#caughtUp = this.#read().catch(this.#options.onError);
    return this.#caughtUp;
  }

  /** Resolves when no reading is under way. */
  caughtUp(): Promise<void> {
    return this.#caughtUp;
  }

  /** Takes announced events. */
  offer(prev: Seq, events: readonly StoredEvent[]): void {
    if (this.#waiting !== null && (this.#waiting += events.length) > MOST_WAITING) this.#options.onStall();
    if (!this.#reading && prev === this.#at) this.#take(events);
    else this.reach(events.at(-1)?.seq ?? 0);
  }

  /** The feed is known to have come this far. */
  reach(seq: Seq): void {
    if (seq > this.#at) void this.catchUp();
  }

  stop(): void {
    this.#stopped = true;
  }

  async #read(): Promise<void> {
    const { read, ready } = this.#options;
    this.#reading = true;
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        const events = await read(this.#at);
        for (const event of events) {
          this.#waiting = 0;
          await ready();
          this.#waiting = null;
          this.#take([event]);
        }
        this.#again ||= events.length > 0;
      }
    } finally {
      // In the same step as the last look at `#again`, so that no announcement falls between the two.
      this.#reading = false;
    }
  }

  #take(events: readonly StoredEvent[]): void {
    for (const event of events) {
      if (event.seq <= this.#at || this.#stopped) continue;
      this.#at = event.seq;
      this.#options.emit(event);
    }
  }
}
