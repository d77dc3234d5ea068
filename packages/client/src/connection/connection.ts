import { LIMITS, readBye } from "@warmline/protocol";
import { backoffMs, retryAfterMs } from "../core/backoff.ts";
import type { Clock, Random } from "../core/clock.ts";
import { report } from "../core/report.ts";
import type { ConnectionState } from "./connection-state.ts";
import { readJson } from "./read-json.ts";
import type { Frame } from "./event-stream.ts";
import { readStream } from "./read-stream.ts";
import { listenForWake } from "./wake.ts";

export interface ConnectionOptions {
  /**
   * Address and headers of the next attempt; it may shake hands first.
   * Rejecting makes a later attempt, after `RetryLater`’s time if it is one.
   */
  request: () => Promise<{ url: string; headers: Record<string, string> }>;
  /** The server refused the token: the next `request` has to bring another. */
  onUnauthorized: () => void;
  /** Takes in the frames that arrived together. */
  onFrames: (frames: readonly Frame[]) => void;
  onState: (state: ConnectionState) => void;
  fetch: typeof fetch;
  clock: Clock;
  random: Random;
}

export interface Connection {
  start: () => void;
  /** Ends stream, timers and listeners. It can be started again. */
  stop: () => void;
  /** Tries at once instead of waiting for the next attempt; a live stream is made anew. */
  reconnect: () => void;
  /** Ends the present stream and makes a new one after the usual pause. */
  renew: () => void;
}

/** Thrown by `request` to name the earliest time of the next attempt. */
export class RetryLater extends Error {
  readonly afterMs: number;

  constructor(afterMs: number) {
    super("The server cannot be reached now.");
    this.name = "RetryLater";
    this.afterMs = afterMs;
  }
}

// Name lookup, TCP and TLS on a slow network, before the server’s own deadline can begin.
const CONNECT_MS = 10_000;
// A stream that lived for less was no success: a server that drops everybody must not be asked ever faster.
const SETTLED_MS = 5_000;

/** Keeps one stream of server-sent events alive by fetch, until it is stopped. */
export function createConnection(options: ConnectionOptions): Connection {
  const { clock, random, fetch } = options;
  let run: AbortController | null = null;
  let timer: unknown = null;
  let state: ConnectionState = { status: "idle" };
  let since = 0;
  let attempt = 0;
  let liveAt = 0;
  let heardAt = 0;
  let unauthorized = false;
  let ignoreWake: (() => void) | null = null;

  function setState(next: ConnectionState): void {
    state = next;
    options.onState(next);
  }

  function setTimer(callback: () => void, ms: number): void {
    clock.clearTimeout(timer);
    timer = clock.setTimeout(callback, ms);
  }

  function connect(): void {
    run?.abort();
    const own = new AbortController();
    run = own;
    // An attempt that was overtaken has nothing to say any more.
    const fail = (afterMs: number) => {
      if (run === own) retry(afterMs);
    };
    if (state.status === "live" || state.status === "idle") since = clock.now();
    clock.clearTimeout(timer);
    setState({ status: "connecting", since });
    if (run === own)
      void attemptOnce(own).then(fail, (error: unknown) => fail(error instanceof RetryLater ? error.afterMs : 0));
  }

  function retry(afterMs: number): void {
    run?.abort();
    run = null;
    if (state.status === "live") {
      since = clock.now();
      if (since - liveAt >= SETTLED_MS) attempt = 0;
    }
    const wait = backoffMs(attempt, random, afterMs);
    attempt += 1;
    setTimer(connect, wait);
    setState({ status: "waiting", since, retryAt: clock.now() + wait, attempt });
  }

  /** Gives how many milliseconds the server asks to be left alone once the stream is over. */
  async function attemptOnce(own: AbortController): Promise<number> {
    const isPast = () => run !== own;
    const { url, headers } = await options.request();
    if (isPast()) return 0;
    setTimer(() => retry(0), CONNECT_MS);
    const response = await fetch(url, {
      headers: { accept: "text/event-stream", ...headers },
      cache: "no-store",
      credentials: "omit",
      signal: own.signal,
    });
    if (isPast()) return 0;
    if (response.status === 401 && !unauthorized) {
      unauthorized = true;
      options.onUnauthorized();
      if (!isPast()) connect();
      return 0;
    }
    if (response.status === 401) options.onUnauthorized();
    const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
    if (!response.ok || !isStream || response.body === null) {
      own.abort();
      return retryAfterMs(response.headers, clock.now());
    }
    setTimer(() => retry(0), LIMITS.helloMs);
    let afterMs = 0;
    await readStream(response.body, (frames) => {
      if (isPast()) return;
      heardAt = clock.now();
      setTimer(() => retry(0), LIMITS.silenceMs);
      if (state.status !== "live") becomeLive();
      for (const { event, data } of frames) {
        if (event === "bye") afterMs = readBye(readJson(data))?.retryMs ?? 0;
      }
      try {
        options.onFrames(frames);
      } catch (error) {
        report(error);
      }
    });
    return afterMs;
  }

  function becomeLive(): void {
    liveAt = clock.now();
    unauthorized = false;
    setState({ status: "live" });
  }

  function wake(cause: "visible" | "network"): void {
    const isLate = state.status === "live" && clock.now() - heardAt > LIMITS.heartbeatMs * 1.5;
    if (cause === "network" || state.status === "waiting" || isLate) reconnect();
  }

  function reconnect(): void {
    if (ignoreWake === null) return;
    attempt = 0;
    connect();
  }

  return {
    start() {
      if (ignoreWake !== null) return;
      ignoreWake = listenForWake(wake);
      attempt = 0;
      unauthorized = false;
      connect();
    },
    stop() {
      if (ignoreWake === null) return;
      ignoreWake();
      ignoreWake = null;
      run?.abort();
      run = null;
      clock.clearTimeout(timer);
      setState({ status: "idle" });
    },
    reconnect,
    renew() {
      if (run !== null) retry(0);
    },
  };
}
