import { expect, test } from "vitest";
import { scriptedStreams, setUpConnection } from "../test-kit/connection.ts";
import { createFakeClock, settle, steady } from "../test-kit/fake-clock.ts";
import { backoffMs, retryAfterMs } from "./backoff.ts";

/** Random bytes that are the same in every run (xorshift32). */
function createSeeded(seed: number) {
  let state = seed;
  return (bytes: Uint8Array<ArrayBuffer>) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    new DataView(bytes.buffer).setUint32(0, state >>> 0);
    return bytes;
  };
}

test("L1: the pause between tries doubles up to 30 s and starts after what the server asked for", () => {
  expect([0, 1, 2, 3, 4, 5, 60].map((attempt) => backoffMs(attempt, steady(0x80)))).toEqual([
    502, 1_004, 2_008, 4_016, 8_031, 15_059, 15_059,
  ]);
  expect(backoffMs(3, steady(0), 4_000)).toBe(4_000);
  expect(backoffMs(3, steady(0), Number.MAX_SAFE_INTEGER)).toBe(600_000);
});

test("L1: Retry-After is read as seconds and as a date", () => {
  expect(retryAfterMs(new Headers({ "retry-after": "3" }), 0)).toBe(3_000);
  expect(retryAfterMs(new Headers({ "retry-after": "Thu, 01 Jan 1970 00:00:05 GMT" }), 1_000)).toBe(4_000);
  expect(retryAfterMs(new Headers({ "retry-after": "soon" }), 0)).toBe(0);
  expect(retryAfterMs(new Headers(), 0)).toBe(0);
});

test.each([0, 5_000])(
  "L1 fault 20: a thousand clients that lose the line together spread over the whole interval after %i ms",
  async (retryMs) => {
    const clock = createFakeClock();
    const random = createSeeded(20);
    const server = scriptedStreams();
    const cameAfter: number[] = [];
    let lostAt = Infinity;
    const script: typeof server.script = (call) => {
      if (clock.now() >= lostAt) cameAfter.push(clock.now() - lostAt);
      return server.script(call);
    };
    for (let client = 0; client < 1_000; client += 1) setUpConnection(script, { clock, random }).connection.start();
    await settle();
    lostAt = clock.now();
    for (const stream of server.opened.slice()) {
      stream.send("hello", {});
      if (retryMs > 0) stream.send("bye", { reason: "draining", retryMs });
      stream.end();
    }
    await clock.advance(retryMs + 1_000);
    expect(cameAfter).toHaveLength(1_000);
    const tenths = Array.from({ length: 10 }, (_, tenth) => {
      const from = retryMs + tenth * 100;
      return cameAfter.filter((ms) => ms >= from && ms < from + 100).length;
    });
    expect(Math.min(...tenths)).toBeGreaterThan(50);
    expect(Math.max(...tenths)).toBeLessThan(150);
  },
);
