import type { Id, Seq } from "@warmline/protocol";
import { readFeed } from "../storage/feed.ts";
import type { Db, StoredEvent } from "../storage/storage.ts";

const PAGE = 500;

/**
 * Follows one visitor’s feed from a place on, in order and without holes: takes events as they are announced when they join
 * on, and reads from storage when they do not.
 */
export class FeedReader {
  readonly #db: Db;
  readonly #visitorId: Id;
  readonly #emit: (event: StoredEvent) => void;
  readonly #onError: (error: unknown) => void;
  #at: Seq;
  #reading = false;
  #again = false;

  constructor(
    db: Db,
    visitorId: Id,
    after: Seq,
    emit: (event: StoredEvent) => void,
    onError: (error: unknown) => void,
  ) {
    this.#db = db;
    this.#visitorId = visitorId;
    this.#at = after;
    this.#emit = emit;
    this.#onError = onError;
  }

  /** Reads whatever there is after the present place. */
  catchUp(): void {
    this.#again = true;
    if (this.#reading) return;
    this.#reading = true;
    this.#read()
      .catch(this.#onError)
      .finally(() => {
        this.#reading = false;
      });
  }

  /** Takes announced events. */
  offer(prev: Seq, events: readonly StoredEvent[]): void {
    if (!this.#reading && prev === this.#at) this.#take(events);
    else if ((events.at(-1)?.seq ?? 0) > this.#at) this.catchUp();
  }

  async #read(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const events = await readFeed(this.#db, this.#visitorId, this.#at, PAGE);
      this.#take(events);
      if (events.length === PAGE) this.#again = true;
    }
  }

  #take(events: readonly StoredEvent[]): void {
    for (const event of events) {
      if (event.seq <= this.#at) continue;
      this.#at = event.seq;
      this.#emit(event);
    }
  }
}
