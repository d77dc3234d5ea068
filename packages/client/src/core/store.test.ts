import { afterEach, expect, test, vi } from "vitest";
import { createStore } from "./store.ts";

afterEach(() => vi.restoreAllMocks());

test("subscribers hear once of everything in a batch, also of batches within", () => {
  const store = createStore(0);
  const listener = vi.fn();
  store.subscribe(listener);
  store.batch(() => {
    store.update((n) => n + 1);
    store.batch(() => store.update((n) => n + 1));
    expect(listener).not.toHaveBeenCalled();
  });
  expect(listener).toHaveBeenCalledTimes(1);
  expect(store.get()).toBe(2);
});

test("a batch that changes nothing tells nobody", () => {
  const store = createStore({ n: 1 });
  const listener = vi.fn();
  store.subscribe(listener);
  store.update((state) => state);
  expect(listener).not.toHaveBeenCalled();
});

test("one subscriber’s exception does not stop the others and is reported", () => {
  const reported = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const store = createStore(0);
  const bug = new Error("a bug of the host");
  const second = vi.fn();
  store.subscribe(() => {
    throw bug;
  });
  store.subscribe(second);
  store.update((n) => n + 1);
  expect(second).toHaveBeenCalledTimes(1);
  expect(reported).toHaveBeenCalledWith(bug);
});

test("a subscriber that stopped hears nothing more", () => {
  const store = createStore(0);
  const listener = vi.fn();
  const stop = store.subscribe(listener);
  stop();
  store.update((n) => n + 1);
  expect(listener).not.toHaveBeenCalled();
});

test("what was changed before an exception in a batch is told all the same", () => {
  const store = createStore(0);
  const listener = vi.fn();
  store.subscribe(listener);
  expect(() =>
    store.batch(() => {
      store.update((n) => n + 1);
      throw new Error("after the change");
    }),
  ).toThrow("after the change");
  expect(listener).toHaveBeenCalledTimes(1);
});
