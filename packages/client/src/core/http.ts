import { isRetryable, readProblem, type Problem } from "@warmline/protocol";
import type { Failure } from "../outbox/lane-item.ts";
import { retryAfterMs } from "./backoff.ts";
import type { Clock } from "./clock.ts";

const TIMEOUT_MS = 20_000;

export interface HttpRequest {
  method: "GET" | "POST" | "PUT" | "DELETE";
  url: string;
  token?: string | undefined;
  body: unknown;
  /** Whether the answer is a file, of whatever kind. */
  file?: true | undefined;
  signal?: AbortSignal | undefined;
}

/** What came of a request. */
export type HttpAnswer =
  | { status: "done"; json: unknown; file?: Blob }
  /** The server said no, in its own words. */
  | { status: "refused"; problem: Problem; retryAfterMs: number }
  /** No answer of the server came through: it may have acted all the same, unless nothing was sent. */
  | { status: "lost"; retryAfterMs: number; unsent?: true };

export const NETWORK_FAILURE: Failure = {
  code: "network",
  title: "No answer of the server came through. It is tried again.",
  retryable: true,
};

export function failureOf({ code, status, detail, title }: Problem): Failure {
  return { code, title: detail ?? title, retryable: isRetryable({ status }) };
}

/** Whether an answer says that it is JSON: what is not did not come from the server. */
export function isJson(headers: Headers): boolean {
  return /^application\/(\w+\+)?json\b/.test(headers.get("content-type") ?? "");
}

/** Makes the way to send JSON; it never throws and always ends. */
export function createHttp({ fetch, clock }: { fetch: typeof globalThis.fetch; clock: Clock }) {
  return async ({ method, url, token, body, file, signal }: HttpRequest): Promise<HttpAnswer> => {
    const abort = new AbortController();
    const timer = clock.setTimeout(() => abort.abort(), TIMEOUT_MS);
    signal?.addEventListener("abort", () => abort.abort(), { once: true, signal: abort.signal });
    try {
      signal?.throwIfAborted();
      const response = await fetch(url, {
        method,
        headers: {
          "content-type": "application/json",
          accept: file ? "*/*" : "application/json",
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
        // What is being stored survives a click on the next page. Browsers allow that for 64 KiB, as much as a body may be.
        keepalive: method === "PUT",
        credentials: "omit",
        redirect: "error",
        signal: abort.signal,
      });
      const wait = retryAfterMs(response.headers, clock.now());
      if (response.status === 204) return { status: "done", json: null };
      if (file && response.ok) return { status: "done", json: null, file: await response.blob() };
      if (!isJson(response.headers)) return { status: "lost", retryAfterMs: wait };
      const json: unknown = await response.json();
      if (response.ok) return { status: "done", json };
      const problem = readProblem(json);
      return problem ? { status: "refused", problem, retryAfterMs: wait } : { status: "lost", retryAfterMs: wait };
    } catch {
      return { status: "lost", retryAfterMs: 0 };
    } finally {
      clock.clearTimeout(timer);
    }
  };
}
