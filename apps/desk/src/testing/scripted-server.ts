import type { DeskSession, FeedEvent, Id, Inbox, Problem } from "@warmline/protocol";
import { problem, type ErrorCode } from "@warmline/protocol";
import { inbox, OLENA, SITE } from "./world.ts";

export interface ScriptedRequest {
  method: string;
  path: string;
  body: unknown;
  token: string | null;
}

/** What a scripted answer is: JSON, how many bytes of an upload are there, or a refusal by its code. */
export type Answer = { json: unknown } | { offset: number } | { refuse: ErrorCode } | "lost";

/** A server that a test scripts: it answers what it was told to and streams what it is told to. */
export interface ScriptedServer {
  fetch: typeof fetch;
  readonly requests: readonly ScriptedRequest[];
  /** Answers requests whose `METHOD path` matches; the latest script goes first. */
  on(pattern: RegExp, answer: (request: ScriptedRequest) => Answer): void;
  /** Sends a frame on the open stream. */
  push(event: string, data: unknown): void;
  /** Sends an event of a visitor's feed. */
  feed(visitorId: Id, prev: number, event: FeedEvent): void;
  /** Breaks the open stream. */
  drop(): void;
  find(pattern: RegExp): ScriptedRequest | undefined;
}

export const NOW = 1_700_000_000_000;

export function session(over: Partial<DeskSession> = {}): DeskSession {
  const base = { token: "token-1", expiresAt: NOW + 900_000, now: NOW, agent: OLENA, site: SITE };
  return {
    ...base,
    taking: true,
    cannotServe: [],
    guide: { amends: [], articles: [], forms: [], glossary: [], snippets: [] },
    ...over,
  };
}

/** Makes a server with an agent signed in and the given inbox. */
export function createScriptedServer(told: Inbox = inbox([], {}), now: () => number = () => NOW): ScriptedServer {
  const requests: ScriptedRequest[] = [];
  const scripts: { pattern: RegExp; answer: (request: ScriptedRequest) => Answer }[] = [];
  const encoder = new TextEncoder();
  let stream: ReadableStreamDefaultController<Uint8Array> | null = null;

  const push = (event: string, data: unknown): void =>
    stream?.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));

  function openStream(signal: AbortSignal | null | undefined): Response {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        stream = controller;
        signal?.addEventListener("abort", () => {
          if (stream === controller) stream = null;
        });
      },
    });
    push("hello", { epoch: "e1", now: now(), heartbeatMs: 15_000 });
    push("inbox", told);
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  }

  const scripted: ScriptedServer = {
    requests,
    on: (pattern, answer) => void scripts.unshift({ pattern, answer }),
    push,
    feed: (visitorId, prev, event) => push("feed", { visitorId, seq: event.seq, prev, event }),
    drop() {
      stream?.error(new TypeError("the line broke"));
      stream = null;
    },
    find: (pattern) => requests.find(({ method, path }) => pattern.test(`${method} ${path}`)),
    async fetch(input, init) {
      const { pathname, search } = new URL(input instanceof Request ? input.url : input);
      const path = pathname + search;
      const token = new Headers(init?.headers).get("authorization");
      const body = typeof init?.body === "string" ? (JSON.parse(init.body) as unknown) : (init?.body ?? null);
      const request = { method: init?.method ?? "GET", path, body, token };
      requests.push(request);
      const script = scripts.find(({ pattern }) => pattern.test(`${request.method} ${path}`));
      const answer = script?.answer(request) ?? fallback(path);
      if (answer === "lost") throw new TypeError("Failed to fetch");
      if ("refuse" in answer) return refusal(problem(answer.refuse));
      if ("offset" in answer) return new Response(null, { headers: { "upload-offset": String(answer.offset) } });
      if (path === "/v1/desk/stream") return openStream(init?.signal);
      return Response.json(answer.json);
    },
  };
  return scripted;
}

function fallback(path: string): Answer {
  if (path === "/v1/desk/session" || path === "/v1/desk/sign-in") return { json: session() };
  return { json: { id: null, events: [] } };
}

function refusal(body: Problem): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { "content-type": "application/problem+json" },
  });
}
