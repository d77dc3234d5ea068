import { expect, test, vi } from "vitest";
import { createFakeClock } from "../test-kit/fake-clock.ts";
import { memoize } from "./memo.ts";
import { createServerClock } from "./server-clock.ts";
import { safeStorage } from "./storage.ts";
import { createTicker } from "./ticker.ts";

const blocked = () => {
  throw new DOMException("blocked", "SecurityError");
};

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
