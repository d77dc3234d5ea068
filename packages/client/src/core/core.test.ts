import { expect, test, vi } from "vitest";
import { createFakeClock, steady } from "../test-kit/fake-clock.ts";
import { backoffMs, retryAfterMs } from "./backoff.ts";
import { memoize } from "./memo.ts";
import { createServerClock } from "./server-clock.ts";
import { safeStorage } from "./storage.ts";
import { createTicker } from "./ticker.ts";

const blocked = () => {
  throw new DOMException("blocked", "SecurityError");
};

test("the pause between tries doubles up to 30 s and starts after what the server asked for", () => {
  expect([0, 1, 2, 3, 4, 5, 60].map((attempt) => backoffMs(attempt, steady(0x80)))).toEqual([
    502, 1_004, 2_008, 4_016, 8_031, 15_059, 15_059,
  ]);
  expect(backoffMs(3, steady(0), 4_000)).toBe(4_000);
});

test("Retry-After is read as seconds and as a date", () => {
  expect(retryAfterMs(new Headers({ "retry-after": "3" }), 0)).toBe(3_000);
  expect(retryAfterMs(new Headers({ "retry-after": "Thu, 01 Jan 1970 00:00:05 GMT" }), 1_000)).toBe(4_000);
  expect(retryAfterMs(new Headers({ "retry-after": "soon" }), 0)).toBe(0);
  expect(retryAfterMs(new Headers(), 0)).toBe(0);
});

test("the ticker runs from the first listener to the last", async () => {
  const clock = createFakeClock();
  const onTick = createTicker(clock);
  const first = vi.fn();
  const second = vi.fn();
  expect(clock.pending()).toBe(0);
  const stopFirst = onTick(first);
  const stopSecond = onTick(second);
  expect(clock.pending()).toBe(1);
  await clock.advance(2_000);
  expect(first).toHaveBeenCalledTimes(2);
  stopFirst();
  await clock.advance(1_000);
  expect(second).toHaveBeenCalledTimes(3);
  stopSecond();
  expect(clock.pending()).toBe(0);
});

test("a storage that throws is replaced by memory", () => {
  const storage = safeStorage({ get: blocked, set: blocked, remove: blocked });
  expect(storage.get("key")).toBeNull();
  storage.set("key", "value");
  expect(storage.get("key")).toBe("value");
  storage.remove("key");
  expect(storage.get("key")).toBeNull();
});

test("the server’s clock is told from the middle of a question and corrected by the least late word", async () => {
  const clock = createFakeClock(10_000);
  const serverClock = createServerClock(clock);
  const askedAt = clock.now();
  await clock.advance(200);
  serverClock.observe(15_000, askedAt);
  expect(serverClock.now()).toBe(15_100);
  serverClock.observe(14_900);
  expect(serverClock.now()).toBe(15_100);
  serverClock.observe(15_150);
  expect(serverClock.now()).toBe(15_150);
  serverClock.observe(5_000);
  expect(serverClock.now()).toBe(5_000);
});

test("a remembered function gives the same reference for the same arguments, null among them", () => {
  const compute = vi.fn((a: object, b: object | null) => ({ a, b }));
  const remembered = memoize(compute);
  const a = {};
  expect(remembered(a, null)).toBe(remembered(a, null));
  expect(remembered(a, {})).not.toBe(remembered(a, null));
  expect(compute).toHaveBeenCalledTimes(2);
});
