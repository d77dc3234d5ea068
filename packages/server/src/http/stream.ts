import { LIMITS } from "@warmline/protocol";
import type { Clock } from "../app/contract.ts";

const RETRY_MS = 1_000;
const MAX_BUFFERED_BYTES = 1_048_576;

/** The sending end of an event stream. */
export interface Outgoing {
  /** Sends one event; `id` is the cursor after it. */
  send(event: string, data: unknown, id?: string): void;
  /** Tells the reader why, and ends the stream. */
  end(reason: "draining" | "slow-consumer"): void;
  /** Ends the stream without a word more. */
  close(): void;
}

/**
 * Answers with server-sent events: `hello` first, a heartbeat every 15 s, nothing buffered on the way. A reader that is more
 * than 1 MiB behind is told to come back and let go.
 *
 * @param open begins to send; returns what to do when the stream is over
 */
export function eventStream(clock: Clock, epoch: string, open: (out: Outgoing) => () => void): Response {
  const encoder = new TextEncoder();
  let over: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let ended = false;
        let timer: unknown = null;
        let stop: () => void = () => undefined;
        over = () => {
          if (ended) return;
          ended = true;
          clock.clearTimeout(timer);
          stop();
        };
        const write = (event: string, data: unknown, id?: string) => {
          const cursor = id === undefined ? "" : `id: ${id}\n`;
          controller.enqueue(encoder.encode(`event: ${event}\n${cursor}data: ${JSON.stringify(data)}\n\n`));
        };
        const out: Outgoing = {
          send(event, data, id) {
            if (ended) return;
            if ((controller.desiredSize ?? 0) < -MAX_BUFFERED_BYTES) out.end("slow-consumer");
            else write(event, data, id);
          },
          end(reason) {
            if (ended) return;
            write("bye", { reason, retryMs: RETRY_MS });
            out.close();
          },
          close() {
            if (ended) return;
            over();
            controller.close();
          },
        };
        const beat = () => {
          timer = clock.setTimeout(() => {
            out.send("heartbeat", { now: clock.now() });
            if (!ended) beat();
          }, LIMITS.heartbeatMs);
        };
        write("hello", { epoch, now: clock.now(), heartbeatMs: LIMITS.heartbeatMs });
        beat();
        const opened = open(out);
        // Opening may have ended the stream already; then nobody else will clean up.
        if (ended) opened();
        else stop = opened;
      },
      cancel: () => over(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 65_536 }),
  );
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
