import { repeated, type Typed } from "./oracle.ts";

const OPERATION = /\/([0-9a-f]{8}-[0-9a-f-]{27})$/;

/** What the people of one process did and saw. */
export interface LedgerRecord {
  typed: Typed[];
  acknowledged: string[];
  shownTwice: string[];
  /** How often a stream was opened, and how often one said that everything has to come anew. */
  streams: number;
  resyncs: number;
  /** The longest that somebody was without a line, in milliseconds. */
  longestDownMs: number;
}

/** Notes what people type, what is acknowledged to them, and what they see. */
export class Ledger {
  readonly record: LedgerRecord = {
    typed: [],
    acknowledged: [],
    shownTwice: [],
    streams: 0,
    resyncs: 0,
    longestDownMs: 0,
  };
  readonly #downSince = new WeakMap<object, number>();

  typed(id: string, token: string): void {
    this.record.typed.push({ id, token });
  }

  seen(tokens: readonly string[]): void {
    this.record.shownTwice.push(...repeated(tokens));
  }

  /** Hears whether the line of a page is up, whenever that may have changed. */
  line(page: object, isUp: boolean): void {
    const since = this.#downSince.get(page);
    if (!isUp) {
      if (since === undefined) this.#downSince.set(page, performance.now());
    } else if (since !== undefined) {
      this.#downSince.delete(page);
      this.record.longestDownMs = Math.max(this.record.longestDownMs, performance.now() - since);
    }
  }

  /** A fetch that notes which writes were acknowledged and what streams say. */
  around(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
    return async (input, init) => {
      const response = await fetch(input, init);
      const { pathname } = new URL(response.url);
      if (init?.method === "PUT" && response.ok) {
        const [, id] = OPERATION.exec(pathname) ?? [];
        if (id !== undefined) this.record.acknowledged.push(id);
      }
      return pathname.endsWith("/stream") && response.body !== null
        ? this.#overhear(response, response.body)
        : response;
    };
  }

  #overhear(response: Response, body: ReadableStream<Uint8Array>): Response {
    this.record.streams += 1;
    const decoder = new TextDecoder();
    let end = "";
    const listen = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        controller.enqueue(chunk);
        const lines = (end + decoder.decode(chunk, { stream: true })).split("\n");
        end = lines.pop() ?? "";
        this.record.resyncs += lines.filter((line) => line === "event: resync").length;
      },
    });
    return new Response(body.pipeThrough(listen), response);
  }
}
