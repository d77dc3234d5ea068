import { expect, test, vi } from "vitest";
import { lazy } from "./lazy.ts";

const tool = () => ({ stop: vi.fn(), work: () => "done" });

test("it is loaded once, with the first use, and everybody who asked meanwhile gets to work", async () => {
  const load = vi.fn(async () => tool());
  const { use, isAsked } = lazy(load);
  expect(isAsked()).toBe(false);
  expect(await Promise.all([use(({ work }) => work()), use(({ work }) => work())])).toEqual(["done", "done"]);
  expect([load.mock.calls.length, isAsked()]).toEqual([1, true]);
});

test("what could not be loaded is tried again by the next use", async () => {
  let isAway = true;
  const { use } = lazy(() => (isAway ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve(tool())));
  expect(await use(({ work }) => work())).toBeUndefined();
  isAway = false;
  expect(await use(({ work }) => work())).toBe("done");
});

test("stopping it while it is loaded stops it once it is there, and nobody works with it any more", async () => {
  const loaded = tool();
  const gate = Promise.withResolvers<void>();
  const { use, stop } = lazy(() => gate.promise.then(() => loaded));
  const work = use(() => "worked");
  stop();
  gate.resolve();
  expect(await work).toBeUndefined();
  expect(loaded.stop).toHaveBeenCalledTimes(1);
  expect(await use(() => "worked")).toBeUndefined();
});
