import { LIMITS } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import type { Meters, StreamKind } from "../app/meters.ts";
import { problemResponse } from "./problem.ts";

const RETRY_MS = 1_000;
const MAX_BUFFERED_BYTES = 1_048_576;
/** A reader that catches up gets no more ahead than this. */
const PACE_BYTES = 65_536;
const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

/** The sending end of an event stream. */
export interface Outgoing {
  /** Sends one event; `id` is the cursor after it. */
  send(event: string, data: unknown, id?: string): void;
  /** Resolves when the reader has taken most of what was sent, or has gone. */
  ready(): Promise<void>;
  /** Tells the reader why, and ends the stream. */
  end(reason: "draining" | "slow-consumer"): void;
  /** Ends the stream without a word more. */
  close(): void;
}

/**
 * Answers with server-sent events: `hello` first, a heartbeat every 15 s, nothing buffered on the way. A reader that is more
 * than 1 MiB behind is told to come back and let go.
 *
 * @param kind what it is counted as
 * @param open begins to send; returns what to do when the stream is over
 */
export function eventStream(
  { options, streams, meters }: AppContext,
  kind: StreamKind,
  request: Request,
  open: (out: Outgoing) => () => void,
): Response {
  // Whoever asks for the head of a stream never reads its body, and so would never end it.
  if (request.method !== "GET") return problemResponse("method-not-allowed");
  if (streams.isDraining) return problemResponse("unavailable");
  const stream = new EventStream(options.clock, meters);
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        stream.begin(controller, options.storage.epoch);
        const forget = streams.add((reason) => stream.end(reason));
        meters.streams[kind] += 1;
        const leave = () => stream.close();
        // Not everybody who carries a request cancels the answer’s body when the asker gives up.
        request.signal.addEventListener("abort", leave);
        const stop = open(stream);
        stream.onOver(() => {
          request.signal.removeEventListener("abort", leave);
          forget();
          meters.streams[kind] -= 1;
          stop();
        });
        // Who gave up while they were being let in.
        if (request.signal.aborted) leave();
      },
      pull: () => stream.pulled(),
      cancel: () => stream.over(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: PACE_BYTES }),
  );
  return new Response(body, { headers: HEADERS });
}

class EventStream implements Outgoing {
  readonly #clock: AppContext["options"]["clock"];
  readonly #meters: Meters;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #timer: unknown = null;
  #waiting: (() => void)[] = [];
  #cleanUp: (() => void) | null = null;
  #ended = false;

  constructor(clock: AppContext["options"]["clock"], meters: Meters) {
    this.#clock = clock;
    this.#meters = meters;
  }

  begin(controller: ReadableStreamDefaultController<Uint8Array>, epoch: string): void {
    this.#controller = controller;
    this.#write("hello", { epoch, now: this.#clock.now(), heartbeatMs: LIMITS.heartbeatMs });
    this.#beat();
  }

  /** Calls `cleanUp` when the stream is over, or now if it is already. */
  onOver(cleanUp: () => void): void {
    if (this.#ended) cleanUp();
    else this.#cleanUp = cleanUp;
  }

  send(event: string, data: unknown, id?: string): void {
    if (this.#ended) return;
    if (-(this.#controller?.desiredSize ?? 0) > MAX_BUFFERED_BYTES) this.end("slow-consumer");
    else this.#write(event, data, id);
  }

  ready(): Promise<void> {
    if (this.#ended || (this.#controller?.desiredSize ?? 0) > 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  end(reason: "draining" | "slow-consumer"): void {
    if (this.#ended) return;
    if (reason === "slow-consumer") this.#meters.slowConsumers += 1;
    this.#write("bye", { reason, retryMs: RETRY_MS });
    this.close();
  }

  close(): void {
    if (this.#ended) return;
    this.over();
    this.#controller?.close();
  }

  /** The reader has room for more. */
  pulled(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** The reader has gone, or was let go. */
  over(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#clock.clearTimeout(this.#timer);
    this.pulled();
    this.#cleanUp?.();
  }

  #write(event: string, data: unknown, id?: string): void {
    const cursor = id === undefined ? "" : `id: ${id}\n`;
    const frame = `event: ${event}\n${cursor}data: ${JSON.stringify(data)}\n\n`;
    this.#controller?.enqueue(new TextEncoder().encode(frame));
  }

  #beat(): void {
    this.#timer = this.#clock.setTimeout(() => {
      this.send("heartbeat", { now: this.#clock.now() });
      if (!this.#ended) this.#beat();
    }, LIMITS.heartbeatMs);
  }
}
