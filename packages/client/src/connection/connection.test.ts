import { expect, onTestFinished, test, vi } from "vitest";
import { createFakeClock, settle, steady } from "../test-kit/fake-clock.ts";
import {
  createScriptedFetch,
  createScriptedStream,
  refusal,
  unreachable,
  type Script,
} from "../test-kit/scripted-fetch.ts";
import { createConnection, RetryLater, type ConnectionOptions } from "./connection.ts";
import type { ConnectionState } from "./connection-state.ts";
import type { Frame } from "./event-stream.ts";

function setUp(script: Script, options: Partial<ConnectionOptions> = {}) {
  const clock = createFakeClock();
  const { fetch, calls } = createScriptedFetch(script);
  const states: ConnectionState[] = [];
  const frames: Frame[][] = [];
  const onUnauthorized = vi.fn();
  const connection = createConnection({
    request: async () => ({ url: "https://support.example/stream", headers: { authorization: "Bearer t" } }),
    onUnauthorized,
    onFrames: (given) => frames.push([...given]),
    onState: (state) => states.push(state),
    fetch,
    clock,
    random: steady(0x80),
    ...options,
  });
  onTestFinished(() => connection.stop());
  const status = () => states.at(-1)?.status;
  return { clock, calls, states, status, frames, connection, onUnauthorized };
}

function streams() {
  const opened: ReturnType<typeof createScriptedStream>[] = [];
  const script: Script = ({ signal }) => {
    const stream = createScriptedStream(signal);
    opened.push(stream);
    return stream.response;
  };
  return { script, opened, last: () => opened.at(-1)! };
}

const HELLO = { epoch: "e", now: 1_800_000_000_000, heartbeatMs: 15_000 };

test("a stream is live with its first frame, and frames that arrive together are given together", async () => {
  const server = streams();
  const { connection, status, frames } = setUp(server.script);
  connection.start();
  await settle();
  expect(status()).toBe("connecting");
  server.last().write('event: hello\ndata: {}\n\nid: e:1\nevent: feed\ndata: {"a":1}\n\n');
  await settle();
  expect(status()).toBe("live");
  expect(frames).toEqual([
    [
      { event: "hello", id: null, data: "{}" },
      { event: "feed", id: "e:1", data: '{"a":1}' },
    ],
  ]);
});

test("a stream without a first frame within 2 s is given up", async () => {
  const server = streams();
  const { connection, clock, status } = setUp(server.script);
  connection.start();
  await clock.advance(1_999);
  expect(status()).toBe("connecting");
  await clock.advance(1);
  expect(status()).toBe("waiting");
  await clock.advance(502);
  expect(server.opened).toHaveLength(2);
});

test("a server that never answers is given up after 10 s", async () => {
  const { connection, clock, status } = setUp(() => new Promise<Response>(() => undefined));
  connection.start();
  await clock.advance(9_999);
  expect(status()).toBe("connecting");
  await clock.advance(1);
  expect(status()).toBe("waiting");
});

test("a stream that is silent for 40 s is dead; a heartbeat keeps it", async () => {
  const server = streams();
  const { connection, clock, status } = setUp(server.script);
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  await clock.advance(39_000);
  server.last().send("heartbeat", { now: 1 });
  await clock.advance(39_999);
  expect(status()).toBe("live");
  await clock.advance(1);
  expect(status()).toBe("waiting");
});

test("pauses grow with every try in vain and begin anew after a stream that held", async () => {
  const server = streams();
  let isDown = true;
  const { connection, clock, states, calls } = setUp((call) => (isDown ? unreachable() : server.script(call)));
  connection.start();
  await clock.advance(502 + 1_004 + 2_008);
  expect(calls).toHaveLength(4);
  expect(states.at(-1)).toMatchObject({ status: "waiting", attempt: 4, retryAt: clock.now() + 4_016 });
  isDown = false;
  await clock.advance(4_016);
  server.last().send("hello", HELLO);
  await clock.advance(6_000);
  server.last().end();
  await settle();
  expect(states.at(-1)).toMatchObject({ status: "waiting", attempt: 1, retryAt: clock.now() + 502 });
});

test("a server that greets and hangs up is asked ever more seldom", async () => {
  const { connection, clock, calls } = setUp(({ signal }) => {
    const stream = createScriptedStream(signal);
    stream.send("hello", HELLO);
    stream.end();
    return stream.response;
  });
  connection.start();
  await clock.advance(60_000);
  expect(calls.length).toBeLessThan(9);
});

test("a bye ends the stream for as long as it says", async () => {
  const server = streams();
  const { connection, clock, states } = setUp(server.script, { random: steady(0) });
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  server.last().send("bye", { reason: "draining", retryMs: 5_000 });
  server.last().end();
  await settle();
  expect(states.at(-1)).toMatchObject({ status: "waiting", retryAt: clock.now() + 5_000 });
});

test("Retry-After of a refusal is kept", async () => {
  const { connection, clock, states } = setUp(() => refusal("unavailable", { "retry-after": "7" }), {
    random: steady(0),
  });
  connection.start();
  await settle();
  expect(states.at(-1)).toMatchObject({ status: "waiting", retryAt: clock.now() + 7_000 });
});

test("the page of a captive portal is an error and not a stream", async () => {
  const { connection, status, frames } = setUp(
    () => new Response("event: hello\ndata: {}\n\n", { headers: { "content-type": "text/html" } }),
  );
  connection.start();
  await settle();
  expect(status()).toBe("waiting");
  expect(frames).toEqual([]);
});

test("a refused token is renewed before the next try, which follows at once the first time only", async () => {
  const { connection, clock, calls, onUnauthorized, status } = setUp(() => refusal("token-expired"));
  connection.start();
  await settle();
  expect(calls).toHaveLength(2);
  expect(onUnauthorized).toHaveBeenCalledTimes(2);
  expect(status()).toBe("waiting");
  await clock.advance(502);
  expect(calls).toHaveLength(3);
});

test("a handshake that fails is a try in vain and may name its pause", async () => {
  const { connection, clock, states, calls } = setUp(streams().script, {
    request: () => Promise.reject(new RetryLater(3_000)),
    random: steady(0),
  });
  connection.start();
  await settle();
  expect(calls).toHaveLength(0);
  expect(states.at(-1)).toMatchObject({ status: "waiting", retryAt: clock.now() + 3_000 });
});

test("a stopped connection is silent, without timers, and can be started again", async () => {
  const server = streams();
  const { connection, clock, status, frames } = setUp(server.script);
  connection.start();
  await settle();
  connection.stop();
  expect(status()).toBe("idle");
  expect(clock.pending()).toBe(0);
  await settle();
  expect(frames).toEqual([]);
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  await settle();
  expect(status()).toBe("live");
});

test("the network’s return ends the pause, and listeners are there only while started", async () => {
  const target = new EventTarget();
  vi.stubGlobal("addEventListener", target.addEventListener.bind(target));
  onTestFinished(() => void vi.unstubAllGlobals());
  const { connection, calls } = setUp(unreachable);
  target.dispatchEvent(new Event("online"));
  connection.start();
  await settle();
  expect(calls).toHaveLength(1);
  target.dispatchEvent(new Event("online"));
  await settle();
  expect(calls).toHaveLength(2);
  connection.stop();
  target.dispatchEvent(new Event("online"));
  await settle();
  expect(calls).toHaveLength(2);
});

test("an exception while frames are taken in does not end the stream", async () => {
  const reported = vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => reported.mockRestore());
  const server = streams();
  const onFrames = vi.fn(() => {
    throw new Error("a bug");
  });
  const { connection, status } = setUp(server.script, { onFrames });
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  await settle();
  server.last().send("heartbeat", { now: 1 });
  await settle();
  expect(onFrames).toHaveBeenCalledTimes(2);
  expect(status()).toBe("live");
});

test.each(["online", "offline"])("%s makes a live stream anew, so that what shows is true at once", async (event) => {
  const target = new EventTarget();
  vi.stubGlobal("addEventListener", target.addEventListener.bind(target));
  onTestFinished(() => void vi.unstubAllGlobals());
  const server = streams();
  const { connection, status } = setUp(server.script);
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  await settle();
  expect(status()).toBe("live");
  target.dispatchEvent(new Event(event));
  expect(status()).toBe("connecting");
  await settle();
  expect(server.opened).toHaveLength(2);
});

test("the network’s return does not wait for a try that hangs in the old one", async () => {
  const target = new EventTarget();
  vi.stubGlobal("addEventListener", target.addEventListener.bind(target));
  onTestFinished(() => void vi.unstubAllGlobals());
  const { connection, calls } = setUp(() => new Promise<Response>(() => undefined));
  connection.start();
  await settle();
  target.dispatchEvent(new Event("online"));
  await settle();
  expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});

test("a page that comes back from the browser’s cache makes its stream anew", async () => {
  const target = new EventTarget();
  vi.stubGlobal("addEventListener", target.addEventListener.bind(target));
  onTestFinished(() => void vi.unstubAllGlobals());
  const server = streams();
  const { connection } = setUp(server.script);
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  await settle();
  target.dispatchEvent(new Event("pageshow"));
  await settle();
  expect(server.opened).toHaveLength(1);
  target.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  await settle();
  expect(server.opened).toHaveLength(2);
});
