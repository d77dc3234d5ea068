import { expect, test } from "vitest";
import { HELLO, scriptedStreams, setUpConnection, stubPage } from "../test-kit/connection.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { unreachable, type Call } from "../test-kit/scripted-fetch.ts";

const request = async () => ({ url: "https://support.example/stream?cursor=e:1", headers: {} });
const waitOf = ({ path }: Call) => new URLSearchParams(path.split("?")[1]).get("wait");

/** A server behind a proxy that holds streams back and lets through what ends. */
function setUp() {
  const tell = stubPage();
  const streams = scriptedStreams();
  const polls = scriptedStreams();
  const line = { isDown: false, isBlocked: false };
  const all = setUpConnection(
    (call) => {
      if (line.isDown) return unreachable();
      if (waitOf(call) !== null) return polls.script(call);
      return line.isBlocked ? new Promise<Response>(() => undefined) : streams.script(call);
    },
    { request },
  );

  /** Answers the poll that is under way. */
  async function answer(...data: number[]) {
    polls.last().send("hello", HELLO);
    for (const value of data) polls.last().send("feed", value, `e:${value}`);
    polls.last().end();
    await settle();
  }

  /** Goes on until polls stand in for streams: two streams without a word, and the pauses after them. */
  async function poll() {
    all.connection.start();
    await all.clock.advance(2_000 + 502 + 2_000 + 1_004);
    await answer();
    await all.clock.advance(1_000);
  }

  /** Goes on with so many polls that bring nothing new. */
  async function pollFor(times: number) {
    for (let polled = 0; polled < times; polled += 1) {
      await all.clock.advance(25_000);
      await answer();
      await all.clock.advance(0);
    }
  }

  return { ...all, pollFor, tell, streams, polls, line, answer, poll, waits: () => all.calls.map(waitOf) };
}

test("L5 fault 17: where streams open but stay mute, polls stand in for them", async () => {
  const { connection, clock, waits, status, answer, frames } = setUp();
  connection.start();
  await clock.advance(2_000 + 502 + 2_000);
  expect(status()).toBe("waiting");
  await clock.advance(1_004);
  expect(waits()).toEqual([null, null, "0"]);
  expect(status()).toBe("connecting");
  await answer(2);
  expect(status()).toBe("live");
  expect(frames.flat()).toContainEqual({ event: "feed", id: "e:2", data: "2" });
});

test("L5 fault 17: where not even the head of a stream comes through, polls stand in too", async () => {
  const { line, connection, clock, answer, pollFor, status, waits } = setUp();
  line.isBlocked = true;
  connection.start();
  await clock.advance(10_000 + 502 + 10_000 + 1_004);
  await answer();
  await clock.advance(1_000);
  await pollFor(12);
  expect(waits().at(-1)).toBe(null);
  await clock.advance(2_000);
  expect(waits().at(-1)).toBe("25");
  expect(status()).toBe("live");
});

test("L5: a poll follows the other while the line stays live, and waits for news", async () => {
  const { poll, clock, waits, answer, frames, states } = setUp();
  await poll();
  const before = states.length;
  await clock.advance(25_000);
  await answer();
  await clock.advance(0);
  await answer(3);
  await clock.advance(1_000);
  expect(waits()).toEqual([null, null, "0", "25", "25", "25"]);
  expect(frames.flat()).toContainEqual({ event: "feed", id: "e:3", data: "3" });
  expect(states).toHaveLength(before);
  expect(states.at(-1)).toEqual({ status: "live" });
});

test("L5: polls that are answered at once are one a second", async () => {
  const { poll, clock, calls, answer } = setUp();
  await poll();
  const before = calls.length;
  for (let second = 0; second < 10; second += 1) {
    await answer();
    await clock.advance(1_000);
  }
  expect(calls.length - before).toBe(10);
});

test("L5: after five minutes a stream is tried while the line stays live, and polls go on if it is mute", async () => {
  const { poll, pollFor, clock, waits, status } = setUp();
  await poll();
  await pollFor(12);
  expect(waits().slice(-2)).toEqual(["25", null]);
  await clock.advance(2_000);
  expect(waits().slice(-2)).toEqual([null, "25"]);
  expect(status()).toBe("live");
});

test("L5: a stream that speaks again takes the place of the polls", async () => {
  const { poll, pollFor, clock, waits, status, streams } = setUp();
  await poll();
  await pollFor(12);
  expect(waits().at(-1)).toBe(null);
  streams.last().send("hello", HELLO);
  await clock.advance(39_000);
  expect(status()).toBe("live");
  streams.last().end();
  await clock.advance(502);
  expect(waits().at(-1)).toBe(null);
});

test("L5: when the network comes back a stream is tried first", async () => {
  const { poll, tell, waits } = setUp();
  await poll();
  tell("online");
  await settle();
  expect(waits().slice(-2)).toEqual(["25", null]);
});

test("L5: a line that is lost while polling is lost, and polled for again after a pause", async () => {
  const { poll, pollFor, line, clock, waits, answer, status } = setUp();
  await poll();
  line.isDown = true;
  await pollFor(1);
  expect(status()).toBe("waiting");
  line.isDown = false;
  await clock.advance(502);
  expect(waits().at(-1)).toBe("0");
  await answer();
  expect(status()).toBe("live");
});

test("L2: a poll without an answer is given up ten seconds after its longest wait", async () => {
  const { poll, clock, status } = setUp();
  await poll();
  await clock.advance(34_999);
  expect(status()).toBe("live");
  await clock.advance(1);
  expect(status()).toBe("waiting");
});

test("L5: a poll that ends without a word is a try in vain", async () => {
  const { poll, polls, clock, status } = setUp();
  await poll();
  polls.last().end();
  await clock.advance(0);
  expect(status()).toBe("waiting");
});

test("L5: where polls bring nothing either, streams are tried again", async () => {
  const { connection, clock, waits } = setUp();
  connection.start();
  await clock.advance(2_000 + 502 + 2_000 + 1_004 + 10_000 + 2_008);
  expect(waits()).toEqual([null, null, "0", null]);
});

test("L5: a server that knows no polls and streams instead is heard like any stream", async () => {
  const { poll, polls, clock, status, frames } = setUp();
  await poll();
  for (let beat = 0; beat < 20; beat += 1) {
    polls.last().send("heartbeat", { now: beat });
    await clock.advance(15_000);
  }
  expect(status()).toBe("live");
  expect(frames.flat().at(-1)).toEqual({ event: "heartbeat", id: null, data: '{"now":19}' });
});

test("F6 fault 21: a bye in a poll keeps polls away for as long as it says", async () => {
  const { poll, polls, clock, states } = setUp();
  await poll();
  await clock.advance(10_000);
  polls.last().send("bye", { reason: "draining", retryMs: 5_000 });
  polls.last().end();
  await settle();
  expect(states.at(-1)).toMatchObject({ status: "waiting", retryAt: clock.now() + 5_502 });
});
