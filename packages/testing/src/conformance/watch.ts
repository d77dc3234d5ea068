import { readFeedEvent, type FeedEvent } from "@warmline/protocol";
import type { Frame, Frames } from "../people/frames.ts";
import { insist } from "./findings.ts";
import { excerpt, inTime } from "./wire.ts";

const KNOWN = {
  "visitor.changed": true,
  "conversation.changed": true,
  "contact.changed": true,
  "message.added": true,
  "message.changed": true,
  "note.added": true,
  "promise.changed": true,
  "rating.changed": true,
  "offer.changed": true,
  "conversation.gone": true,
  "incident.followed": true,
} satisfies Record<FeedEvent["type"], true>;

/** A stream that is read with patience, but not for ever. */
export class Watch {
  readonly #frames: Frames;
  readonly #timeout: number;
  /** What arrived so far. */
  readonly arrived: Frame[] = [];

  constructor(frames: Frames, timeout: number) {
    this.#frames = frames;
    this.#timeout = timeout;
  }

  /**
   * The next frame, or null when the stream has ended.
   *
   * @param extra milliseconds to wait longer
   * @throws Broken if none comes in time
   */
  async next(done: string, extra = 0, awaited = "a frame"): Promise<Frame | null> {
    const ms = this.#timeout + extra;
    const late = () => `${done}: expected ${awaited} in time, saw nothing like it; ${this.story()}`;
    const frame = await inTime(this.#frames.next(), ms, late);
    if (frame) this.arrived.push(frame);
    return frame;
  }

  /** The next frame of that name which `test` accepts. @throws Broken if it does not come */
  async until(
    event: string,
    done: string,
    test: (data: Frame["data"]) => boolean = () => true,
    extra = 0,
  ): Promise<Frame> {
    const until = performance.now() + this.#timeout + extra;
    for (;;) {
      const left = Math.max(1, until - performance.now());
      const frame = await this.next(done, left - this.#timeout, `a frame "${event}"`);
      insist(frame, done, `a frame "${event}"`, `the stream’s end; ${this.story()}`);
      if (frame.event === event && test(frame.data)) return frame;
    }
  }

  /** Every event that arrives up to the one which `isLast` accepts, from the next frame on. */
  async events(done: string, isLast: (event: FeedEvent) => boolean): Promise<FeedEvent[]> {
    const events: FeedEvent[] = [];
    for (;;) {
      const { data } = await this.until("feed", done);
      const event = readFeedEvent(data);
      if (!event) {
        const isNew = !Object.hasOwn(KNOWN, String(data["type"]));
        insist(isNew, "A feed was read", "events of the schema `FeedEvent`", excerpt(JSON.stringify(data)));
        continue;
      }
      events.push(event);
      if (isLast(event)) return events;
    }
  }

  /** The events up to the message with this id. */
  upTo(messageId: string): Promise<FeedEvent[]> {
    return this.events(
      `The visitor said something, and the message ${messageId} was awaited on the stream`,
      (event) => event.type === "message.added" && event.message.id === messageId,
    );
  }

  close(): Promise<void> {
    return this.#frames.close();
  }

  /** What arrived, in a few words. */
  story(): string {
    if (this.arrived.length === 0) return "nothing arrived";
    const names = this.arrived
      .slice(-12)
      .map(({ event, data }) => (event === "feed" ? `feed ${String(data["seq"])}` : event));
    return `what arrived: ${this.arrived.length > 12 ? "… " : ""}${names.join(", ")}`;
  }
}
