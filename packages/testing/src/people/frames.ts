import type { FeedEvent } from "@warmline/protocol";
import { EventSourceParserStream } from "eventsource-parser/stream";

export interface Frame {
  event: string;
  id: string | undefined;
  data: Record<string, unknown>;
}

/** Reads a stream frame by frame. */
export class Frames {
  readonly #reader: ReadableStreamDefaultReader<{ event?: string | undefined; id?: string | undefined; data: string }>;

  constructor(response: Response) {
    const body = response.body as ReadableStream<Uint8Array<ArrayBuffer>>;
    this.#reader = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
  }

  /** The next frame, or null when the stream has ended. */
  async next(): Promise<Frame | null> {
    const { value } = await this.#reader.read();
    return value ? { event: value.event ?? "", id: value.id, data: JSON.parse(value.data) as Frame["data"] } : null;
  }

  /** The next frame of that name which `test` accepts. */
  async until(event: string, test: (data: Frame["data"]) => boolean = () => true): Promise<Frame> {
    for (;;) {
      const frame = await this.next();
      if (!frame) throw new Error(`the stream ended before "${event}"`);
      if (frame.event === event && test(frame.data)) return frame;
    }
  }

  /** The next feed event of a type. */
  async feed<T extends FeedEvent["type"]>(type: T): Promise<Extract<FeedEvent, { type: T }>> {
    const frame = await this.until("feed", (data) => (data["event"] ?? data)["type" as never] === type);
    return (frame.data["event"] ?? frame.data) as unknown as Extract<FeedEvent, { type: T }>;
  }

  close(): Promise<void> {
    return this.#reader.cancel();
  }
}
