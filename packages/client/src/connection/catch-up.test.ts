import { expect, test } from "vitest";
import { HELLO, scriptedStreams, setUpConnection } from "../test-kit/connection.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { refusal, unreachable } from "../test-kit/scripted-fetch.ts";

test("L7: a page without a stream polls once for what it may have missed", async () => {
  const server = scriptedStreams();
  const { connection, frames, states, calls, clock } = setUpConnection(server.script);
  const done = connection.catchUp();
  await settle();
  server.last().send("hello", HELLO);
  server.last().send("feed", 1, "e:1");
  server.last().end();
  expect(await done).toBe(true);
  expect(frames.flat().map(({ event }) => event)).toEqual(["hello", "feed"]);
  expect(calls.map(({ path }) => path)).toEqual(["/stream?wait=0"]);
  expect(states).toEqual([]);
  expect(clock.pending()).toBe(0);
});

test("L7: a live stream goes on beside it", async () => {
  const server = scriptedStreams();
  const { connection, states } = setUpConnection(server.script);
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  await settle();
  const [stream] = server.opened;
  const before = states.length;
  const done = connection.catchUp();
  await settle();
  server.last().send("hello", HELLO);
  server.last().end();
  expect(await done).toBe(true);
  stream?.send("heartbeat", { now: 1 });
  await settle();
  expect(states).toHaveLength(before);
});

const page = () => new Response("<h1>Sign in</h1>", { headers: { "content-type": "text/html" } });
const nothing = () => new Response("", { headers: { "content-type": "text/event-stream" } });
test.each([
  ["no network", unreachable],
  ["the page of another network", page],
  ["a refusal", () => refusal("unavailable")],
  ["a body without a word", nothing],
])("L4 fault 31: %s is no answer", async (_, script) => {
  const { connection, frames, onUnauthorized, clock, calls } = setUpConnection(script);
  expect(await connection.catchUp()).toBe(false);
  expect(calls.map(({ signal }) => signal.aborted)).toEqual([true]);
  expect(frames).toEqual([]);
  expect(onUnauthorized).not.toHaveBeenCalled();
  expect(clock.pending()).toBe(0);
});

test("L6: a token that is refused is told of", async () => {
  const { connection, onUnauthorized } = setUpConnection(() => refusal("token-expired"));
  expect(await connection.catchUp()).toBe(false);
  expect(onUnauthorized).toHaveBeenCalledTimes(1);
});

test("L2: an answer that does not end within ten seconds is none", async () => {
  const server = scriptedStreams();
  const { connection, clock } = setUpConnection(server.script);
  const done = connection.catchUp();
  await clock.advance(9_000);
  server.last().send("hello", HELLO);
  await clock.advance(1_000);
  expect(await done).toBe(false);
});

test("O9: nothing of it comes after the line was stopped, or once it was asked for anew", async () => {
  const server = scriptedStreams();
  const { connection, frames, clock } = setUpConnection(server.script);
  const first = connection.catchUp();
  await settle();
  const second = connection.catchUp();
  await settle();
  expect(await first).toBe(false);
  server.last().send("hello", HELLO);
  connection.stop();
  expect(await second).toBe(false);
  expect(server.opened).toHaveLength(2);
  expect(frames).toEqual([]);
  expect(clock.pending()).toBe(0);
});
