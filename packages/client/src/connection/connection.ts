import { LIMITS, readBye } from "@warmline/protocol";
import { backoffMs } from "../core/backoff.ts";
import type { Clock, Random } from "../core/clock.ts";
import { createGather } from "../core/frames.ts";
import { report } from "../core/report.ts";
import { createCatchUp } from "./catch-up.ts";
import type { ConnectionState } from "./connection-state.ts";
import { readJson } from "./read-json.ts";
import type { Frame } from "./event-stream.ts";
import { asPoll, openStream, type StreamRequest } from "./open-stream.ts";
import { readStream } from "./read-stream.ts";
import { listenForWake } from "./wake.ts";

export interface ConnectionOptions {
  /**
   * Address and headers of the next attempt; it may shake hands first.
   * Rejecting makes a later attempt, after `RetryLater`’s time if it is one.
   */
  request: () => Promise<StreamRequest>;
  /** The server refused the token: the next `request` has to bring another. */
  onUnauthorized: () => void;
  /** Takes in the frames that arrived together, or before the page draws the next time. */
  onFrames: (frames: readonly Frame[]) => void;
  onState: (state: ConnectionState) => void;
  /** The page is looked at again, while the line is wanted. */
  onSight?: () => void;
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
  /** Ends a pause between attempts, since the server was just heard of; what failed still counts. */
  nudge: () => void;
  /**
   * Polls once for what there is now, beside whatever else goes on and whether started or not. Gives whether the server
   * answered. `stop` and a later call end it.
   */
  catchUp: () => Promise<boolean>;
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
// Streams in a row that bring no word, before polls stand in for them.
const MUTE_STREAMS = 2;
const STREAM_AGAIN_MS = 300_000;
// Polls that are answered at once must not become a flood.
const POLL_EVERY_MS = 1_000;

/**
 * Keeps one stream of server-sent events alive by fetch, until it is stopped. Where streams open but bring nothing, as
 * behind a proxy that holds them back, it polls the same address and tries a stream again now and then.
 */
export function createConnection(options: ConnectionOptions): Connection {
  const { clock, random, fetch } = options;
  const gather = createGather<Frame>({ take: deliver, clock });
  const errand = createCatchUp({ ...options, onFrames: gather.add });
  let run: AbortController | null = null;
  let timer: unknown = null;
  let state: ConnectionState = { status: "idle" };
  let since = 0;
  let attempt = 0;
  let liveAt = 0;
  let heardAt = 0;
  let mute = 0;
  let streamTriedAt = 0;
  let unauthorized = false;
  let ignoreWake: (() => void) | null = null;

  // A clock that jumps back makes a time long ago, too: looking once too often is better than never.
  const isOver = (ms: number, from: number) => Math.abs(clock.now() - from) >= ms;
  const isLive = () => state.status === "live";

  function setState(next: ConnectionState): void {
    state = next;
    options.onState(next);
  }

  function setTimer(callback: () => void, ms: number): void {
    clock.clearTimeout(timer);
    timer = clock.setTimeout(callback, ms);
  }

  function connect(): void {
    if (isLive() || state.status === "idle") since = clock.now();
    run?.abort();
    run = null;
    clock.clearTimeout(timer);
    const next: ConnectionState = { status: "connecting", since };
    setState(next);
    if (state === next) open();
  }

  /** Opens a stream, or polls where streams are held back. */
  function open(): void {
    // What is asked for next goes on from all that was heard, unless that itself ends or begins anew.
    const before = state;
    gather.flush();
    if (state !== before) return;
    run?.abort();
    const own = new AbortController();
    run = own;
    const isMute = mute >= MUTE_STREAMS;
    // A stream is tried while polls work: the line stays live meanwhile.
    const isTrial = isMute && isLive() && isOver(STREAM_AGAIN_MS, streamTriedAt);
    const isPoll = isMute && !isTrial;
    const openedAt = clock.now();
    const waitMs = isPoll && isLive() ? LIMITS.pollMs : 0;
    let isHeard = false;

    // An attempt that was overtaken has nothing to say any more.
    const isPast = () => run !== own;

    function giveUp(): void {
      if (!isPoll) mute += 1;
      end(0);
    }

    function end(afterMs: number): void {
      if (isPast()) return;
      if (!isPoll) streamTriedAt = clock.now();
      if (isTrial && !isHeard) return open();
      if (isPoll && !isHeard && waitMs === 0) mute = 0;
      retry(afterMs);
    }

    function hear(frames: readonly Frame[]): number {
      isHeard = true;
      unauthorized = false;
      heardAt = clock.now();
      if (!isPoll) mute = 0;
      setTimer(() => end(0), LIMITS.silenceMs);
      if (!isLive()) becomeLive();
      gather.add(frames);
      const bye = frames.find(({ event }) => event === "bye");
      return bye === undefined ? 0 : (readBye(readJson(bye.data))?.retryMs ?? 0);
    }

    async function read(): Promise<void> {
      const request = await options.request();
      if (isPast()) return;
      setTimer(giveUp, isTrial ? LIMITS.helloMs : CONNECT_MS + waitMs);
      const answer = await openStream(fetch, isPoll ? asPoll(request, waitMs) : request, own.signal, clock.now);
      if (isPast()) return;
      if (answer.status !== "open") {
        const isNew = answer.status === "unauthorized" && !unauthorized;
        if (answer.status === "unauthorized") options.onUnauthorized();
        unauthorized ||= isNew;
        if (isPast()) return;
        return isNew ? open() : end(answer.afterMs);
      }
      if (!isPoll) setTimer(giveUp, LIMITS.helloMs);
      let afterMs = 0;
      await readStream(answer.body, (frames) => {
        if (!isPast()) afterMs = Math.max(afterMs, hear(frames));
      });
      if (isPast()) return;
      if (!isPoll || !isHeard || afterMs > 0) return end(afterMs);
      setTimer(open, isOver(POLL_EVERY_MS, openedAt) ? 0 : POLL_EVERY_MS);
    }

    read().catch((error: unknown) => end(error instanceof RetryLater ? error.afterMs : 0));
  }

  function retry(afterMs: number): void {
    run?.abort();
    run = null;
    if (isLive()) {
      since = clock.now();
      if (isOver(SETTLED_MS, liveAt)) attempt = 0;
    }
    const wait = backoffMs(attempt, random, afterMs);
    attempt += 1;
    setTimer(connect, wait);
    setState({ status: "waiting", since, retryAt: clock.now() + wait, attempt });
  }

  function becomeLive(): void {
    liveAt = clock.now();
    setState({ status: "live" });
  }

  function deliver(frames: readonly Frame[]): void {
    try {
      options.onFrames(frames);
    } catch (error) {
      report(error);
    }
  }

  function wake(cause: "visible" | "network"): void {
    if (cause === "network") mute = 0;
    else options.onSight?.();
    const isLate = isLive() && isOver(LIMITS.heartbeatMs * 1.5, heardAt);
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
      errand.stop();
      gather.drop();
      if (ignoreWake === null) return;
      ignoreWake();
      ignoreWake = null;
      run?.abort();
      run = null;
      clock.clearTimeout(timer);
      setState({ status: "idle" });
    },
    reconnect,
    nudge() {
      if (state.status === "waiting") connect();
    },
    renew() {
      if (run !== null) retry(0);
    },
    async catchUp() {
      const isAnswered = await errand.catchUp();
      gather.flush();
      return isAnswered;
    },
  };
}
