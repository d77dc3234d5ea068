import type { Id, Name, SiteState } from "@warmline/protocol";
import type { BusMessage } from "./contract.ts";
import type { VisitorRow } from "../storage/tables.ts";
import type { Line } from "./line/line.ts";

/** What a stream hears. */
export type News =
  | Extract<BusMessage, { type: "events" | "moment" | "moved" }>
  /** The visitor’s record as it is stored, whatever was announced. */
  | { type: "head"; row: VisitorRow }
  | { type: "site-state"; site: SiteState }
  | { type: "line"; line: Line };

type Listener = (news: News) => void;

/**
 * Hands news to the streams they concern, so that an event costs as many calls as it has readers. One listener’s exception
 * never stops the others.
 */
export class Hub {
  readonly #topics = new Map<string, Set<Listener>>();
  readonly #visitors = new Map<Id, number>();
  readonly #onError: (error: unknown) => void;
  #onFirstVisitor: () => void = () => undefined;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Hears what concerns one visitor and the whole site. Returns the way to stop. */
  joinVisitor(siteId: Name, visitorId: Id, listener: Listener): () => void {
    const leave = this.#join([visitorTopic(siteId, visitorId), siteTopic(siteId)], listener);
    if (this.#visitors.size === 0) this.#onFirstVisitor();
    this.#visitors.set(visitorId, (this.#visitors.get(visitorId) ?? 0) + 1);
    return () => {
      const rest = (this.#visitors.get(visitorId) ?? 1) - 1;
      if (rest > 0) this.#visitors.set(visitorId, rest);
      else this.#visitors.delete(visitorId);
      leave();
    };
  }

  /** Every visitor who has a stream. */
  visitors(): Id[] {
    return [...this.#visitors.keys()];
  }

  /** Calls `listener` whenever a visitor has a stream and none had one before. */
  onFirstVisitor(listener: () => void): void {
    this.#onFirstVisitor = listener;
  }

  /** Whether anybody listens. */
  get isHeard(): boolean {
    return this.#topics.size > 0;
  }

  /** Hears what happens at the whole site. Returns the way to stop. */
  joinDesk(siteId: Name, listener: Listener): () => void {
    return this.#join([deskTopic(siteId), siteTopic(siteId)], listener);
  }

  /** How many streams a visitor has. */
  countVisitor(siteId: Name, visitorId: Id): number {
    return this.#topics.get(visitorTopic(siteId, visitorId))?.size ?? 0;
  }

  tellVisitor(siteId: Name, visitorId: Id, news: News): void {
    this.#tell(visitorTopic(siteId, visitorId), news);
  }

  tellDesk(siteId: Name, news: News): void {
    this.#tell(deskTopic(siteId), news);
  }

  tellSite(siteId: Name, news: News): void {
    this.#tell(siteTopic(siteId), news);
  }

  #join(topics: readonly string[], listener: Listener): () => void {
    for (const topic of topics) {
      const listeners = this.#topics.get(topic) ?? new Set();
      this.#topics.set(topic, listeners.add(listener));
    }
    return () => {
      for (const topic of topics) {
        const listeners = this.#topics.get(topic);
        if (listeners?.delete(listener) && listeners.size === 0) this.#topics.delete(topic);
      }
    };
  }

  #tell(topic: string, news: News): void {
    for (const listener of [...(this.#topics.get(topic) ?? [])]) {
      try {
        listener(news);
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}

const visitorTopic = (siteId: Name, visitorId: Id) => `visitor ${siteId} ${visitorId}`;
const deskTopic = (siteId: Name) => `desk ${siteId}`;
const siteTopic = (siteId: Name) => `site ${siteId}`;
