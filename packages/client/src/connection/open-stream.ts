import { retryAfterMs } from "../core/backoff.ts";
import { isJson } from "../core/http.ts";

export interface StreamRequest {
  url: string;
  headers: Record<string, string>;
}

export type OpenedStream =
  | { status: "open"; body: ReadableStream<Uint8Array> }
  | { status: "unauthorized" | "closed"; afterMs: number };

/**
 * Asks for a stream. What is no event stream is none, whatever its status, and only a server that speaks JSON refuses a
 * token: a network that wants a sign-in answers with pages of its own.
 *
 * @throws whatever `fetch` throws, as where the answer comes from another address
 */
export async function openStream(
  fetch: typeof globalThis.fetch,
  { url, headers }: StreamRequest,
  signal: AbortSignal,
  now: () => number,
): Promise<OpenedStream> {
  const {
    ok,
    status,
    headers: told,
    body,
  } = await fetch(url, {
    headers: { accept: "text/event-stream", ...headers },
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    signal,
  });
  if (ok && body !== null && told.get("content-type")?.startsWith("text/event-stream")) return { status: "open", body };
  return {
    status: status === 401 && isJson(told) ? "unauthorized" : "closed",
    afterMs: retryAfterMs(told, now()),
  };
}

/** Asks for what ends by itself, after having waited so long for news. */
export function asPoll({ url, headers }: StreamRequest, waitMs: number): StreamRequest {
  return { url: `${url}${url.includes("?") ? "&" : "?"}wait=${waitMs / 1_000}`, headers };
}
