import { expect, onTestFinished, test, vi } from "vitest";
import { HELLO, scriptedStreams, setUpConnection, stubPage } from "../test-kit/connection.ts";
import { settle, steady } from "../test-kit/fake-clock.ts";
import { createScriptedStream, refusal, unreachable } from "../test-kit/scripted-fetch.ts";
import { RetryLater } from "./connection.ts";

test("F4: a stream is live with its first frame, and frames that arrive together are given together", async () => {
  const server = scriptedStreams();
  const { connection, status, frames } = setUpConnection(server.script);
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

test("L2: a stream without a first frame within 2 s is given up", async () => {
  const server = scriptedStreams();
  const { connection, clock, status } = setUpConnection(server.script);
  connection.start();
  await clock.advance(1_999);
  expect(status()).toBe("connecting");
  await clock.advance(1);
  expect(status()).toBe("waiting");
  await clock.advance(502);
  expect(server.opened).toHaveLength(2);
});

test("L2: a server that never answers is given up after 10 s", async () => {
  const { connection, clock, status } = setUpConnection(() => new Promise<Response>(() => undefined));
  connection.start();
  await clock.advance(9_999);
  expect(status()).toBe("connecting");
  await clock.advance(1);
  expect(status()).toBe("waiting");
});

test("L2: a stream that is silent for 40 s is dead; a heartbeat keeps it", async () => {
  const server = scriptedStreams();
  const { connection, clock, status } = setUpConnection(server.script);
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

test("L1: pauses grow with every try in vain and begin anew after a stream that held", async () => {
  const server = scriptedStreams();
  let isDown = true;
  const { connection, clock, states, calls } = setUpConnection((call) =>
    isDown ? unreachable() : server.script(call),
  );
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

test("L1: a server that greets and hangs up is asked ever more seldom", async () => {
  const { connection, clock, calls } = setUpConnection(({ signal }) => {
    const stream = createScriptedStream(signal);
    stream.send("hello", HELLO);
    stream.end();
    return stream.response;
  });
  connection.start();
  await clock.advance(60_000);
  expect(calls.length).toBeLessThan(9);
});

test("F6 fault 21: a bye ends the stream for as long as it says", async () => {
  const server = scriptedStreams();
  const { connection, clock, states } = setUpConnection(server.script, { random: steady(0) });
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  server.last().send("bye", { reason: "draining", retryMs: 5_000 });
  server.last().end();
  await settle();
  expect(states.at(-1)).toMatchObject({ status: "waiting", retryAt: clock.now() + 5_000 });
});

test("L1: nobody stays away for longer than ten minutes because a bye says so", async () => {
  const server = scriptedStreams();
  const { connection, clock, states } = setUpConnection(server.script, { random: steady(0) });
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  server.last().send("bye", { reason: "draining", retryMs: 1e12 });
  server.last().end();
  await settle();
  expect(states.at(-1)).toMatchObject({ status: "waiting", retryAt: clock.now() + 600_000 });
});

test.each(["unavailable", "too-many-requests"] as const)(
  "L1: Retry-After of a refusal with %s is kept",
  async (code) => {
    const { connection, clock, states } = setUpConnection(() => refusal(code, { "retry-after": "7" }), {
      random: steady(0),
    });
    connection.start();
    await settle();
    expect(states.at(-1)).toMatchObject({ status: "waiting", retryAt: clock.now() + 7_000 });
  },
);

test("L4 fault 31: the page of a captive portal is an error and not a stream", async () => {
  const { connection, status, frames } = setUpConnection(
    () => new Response("event: hello\ndata: {}\n\n", { headers: { "content-type": "text/html" } }),
  );
  connection.start();
  await settle();
  expect(status()).toBe("waiting");
  expect(frames).toEqual([]);
});

test("L4 fault 31: a page that says 401 refuses no token", async () => {
  const { connection, onUnauthorized, status } = setUpConnection(
    () => new Response("<h1>Sign in</h1>", { status: 401, headers: { "content-type": "text/html" } }),
  );
  connection.start();
  await settle();
  expect(status()).toBe("waiting");
  expect(onUnauthorized).not.toHaveBeenCalled();
});

test("L6: a refused token is renewed before the next try, which follows at once the first time only", async () => {
  const { connection, clock, calls, onUnauthorized, status } = setUpConnection(() => refusal("token-expired"));
  connection.start();
  await settle();
  expect(calls).toHaveLength(2);
  expect(onUnauthorized).toHaveBeenCalledTimes(2);
  expect(status()).toBe("waiting");
  await clock.advance(502);
  expect(calls).toHaveLength(3);
});

test("L6: a token that was good for a stream is renewed at once when it expires", async () => {
  const server = scriptedStreams();
  let isExpired = true;
  const { connection, onUnauthorized, calls } = setUpConnection((call) => {
    isExpired = !isExpired;
    return isExpired ? refusal("token-expired") : server.script(call);
  });
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  await settle();
  for (let expiry = 1; expiry <= 3; expiry += 1) {
    connection.reconnect();
    await settle();
    server.last().send("hello", HELLO);
    await settle();
    expect(onUnauthorized).toHaveBeenCalledTimes(expiry);
    expect(calls).toHaveLength(1 + 2 * expiry);
  }
});

test("a connection that is stopped as it says that it connects asks nobody", async () => {
  const { connection, calls, clock } = setUpConnection(unreachable, {
    onState: ({ status }) => {
      if (status === "connecting") connection.stop();
    },
  });
  connection.start();
  await settle();
  expect(calls).toEqual([]);
  expect(clock.pending()).toBe(0);
});

test("L1: a handshake that fails is a try in vain and may name its pause", async () => {
  const { connection, clock, states, calls } = setUpConnection(scriptedStreams().script, {
    request: () => Promise.reject(new RetryLater(3_000)),
    random: steady(0),
  });
  connection.start();
  await settle();
  expect(calls).toHaveLength(0);
  expect(states.at(-1)).toMatchObject({ status: "waiting", retryAt: clock.now() + 3_000 });
});

test("a stopped connection is silent, without timers, and can be started again", async () => {
  const server = scriptedStreams();
  const { connection, clock, status, frames } = setUpConnection(server.script);
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

test("L3: the network’s return ends the pause, and listeners are there only while started", async () => {
  const tell = stubPage();
  const { connection, calls } = setUpConnection(unreachable);
  tell("online");
  connection.start();
  await settle();
  expect(calls).toHaveLength(1);
  tell("online");
  await settle();
  expect(calls).toHaveLength(2);
  connection.stop();
  tell("online");
  await settle();
  expect(calls).toHaveLength(2);
});

test("an exception while frames are taken in does not end the stream", async () => {
  const reported = vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => reported.mockRestore());
  const server = scriptedStreams();
  const onFrames = vi.fn(() => {
    throw new Error("a bug");
  });
  const { connection, status } = setUpConnection(server.script, { onFrames });
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  await settle();
  server.last().send("heartbeat", { now: 1 });
  await settle();
  expect(onFrames).toHaveBeenCalledTimes(2);
  expect(status()).toBe("live");
});

test.each(["online", "offline"])(
  "L3: %s makes a live stream anew, so that what shows is true at once",
  async (event) => {
    const tell = stubPage();
    const server = scriptedStreams();
    const { connection, status } = setUpConnection(server.script);
    connection.start();
    await settle();
    server.last().send("hello", HELLO);
    await settle();
    expect(status()).toBe("live");
    tell(event);
    expect(status()).toBe("connecting");
    await settle();
    expect(server.opened).toHaveLength(2);
  },
);

test("L3: the network’s return does not wait for a try that hangs in the old one", async () => {
  const tell = stubPage();
  const { connection, calls } = setUpConnection(() => new Promise<Response>(() => undefined));
  connection.start();
  await settle();
  tell("online");
  await settle();
  expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});

test("L3 fault 30: a page that comes back from the browser’s cache makes its stream anew", async () => {
  const tell = stubPage();
  const server = scriptedStreams();
  const { connection } = setUpConnection(server.script);
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  await settle();
  tell("pageshow");
  await settle();
  expect(server.opened).toHaveLength(1);
  tell("pageshow", { persisted: true });
  await settle();
  expect(server.opened).toHaveLength(2);
});

test("L3: a server that was just heard of ends the pause, and what failed still counts", async () => {
  const server = scriptedStreams();
  const { connection, clock, status, states } = setUpConnection(server.script);
  connection.nudge();
  expect(status()).toBeUndefined();
  connection.start();
  await clock.advance(2_000);
  expect(status()).toBe("waiting");
  connection.nudge();
  await settle();
  expect(server.opened).toHaveLength(2);
  connection.nudge();
  await settle();
  expect(server.opened).toHaveLength(2);
  await clock.advance(2_000);
  expect(states.at(-1)).toMatchObject({ status: "waiting", attempt: 2 });
});
