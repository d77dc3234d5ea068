import { problem, type ErrorCode } from "@warmline/protocol";

export interface Call {
  method: string;
  path: string;
  token: string | null;
  body: unknown;
  /** What was sent beside JSON. */
  bytes: Blob | null;
  headers: Headers;
  signal: AbortSignal;
}

export type Script = (call: Call) => Response | Promise<Response>;

/** A fetch that answers by script and keeps what it was asked. An aborted call rejects like the real one. */
export function createScriptedFetch(script: Script) {
  const calls: Call[] = [];

  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init.headers);
    const call: Call = {
      method: init.method ?? "GET",
      path: url.pathname + url.search,
      token: headers.get("authorization")?.replace("Bearer ", "") ?? null,
      body: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
      bytes: init.body instanceof Blob ? init.body : null,
      headers,
      signal: init.signal ?? new AbortController().signal,
    };
    calls.push(call);
    const aborted = new Promise<never>((_, reject) => {
      call.signal.addEventListener("abort", () => reject(call.signal.reason as Error));
    });
    return Promise.race([Promise.resolve(script(call)), aborted]);
  };

  return { fetch, calls, of: (method: string) => calls.filter((call) => call.method === method) };
}

export const json = (body: unknown, status = 200) => Response.json(body, { status });

export function refusal(code: ErrorCode, headers: Record<string, string> = {}): Response {
  const body = problem(code);
  return Response.json(body, {
    status: body.status,
    headers: { ...headers, "content-type": "application/problem+json" },
  });
}

export const unreachable = () => Promise.reject<Response>(new TypeError("Failed to fetch"));

/** A stream of server-sent events that is written by hand. */
export function createScriptedStream(signal?: AbortSignal) {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
  signal?.addEventListener("abort", () => controller.error(signal.reason));
  const write = (text: string) => controller.enqueue(encoder.encode(text));

  return {
    response: new Response(body, { headers: { "content-type": "text/event-stream; charset=utf-8" } }),
    write,
    send: (event: string, data: unknown, id?: string) =>
      write(`event: ${event}\n${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`),
    end: () => controller.close(),
  };
}
