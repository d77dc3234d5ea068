import { expect, test } from "vitest";
import { createStore } from "../core/store.ts";
import { createFakeClock, settle, steady } from "../test-kit/fake-clock.ts";
import type { Failure, LaneItem } from "./lane-item.ts";
import { createOutbox, type SendResult } from "./outbox.ts";

type Command = "text" | "open" | "mark";
type Item = LaneItem<Command>;

const LOST: Failure = { code: "network", title: "lost", retryable: true };
const NO: Failure = { code: "wrong-state", title: "no", retryable: false };

const stored: SendResult = { status: "stored", take: () => undefined };
const later: SendResult = { status: "later", failure: LOST, inDoubt: true, afterMs: 0 };
const refused: SendResult = { status: "refused", failure: NO };

function setUp() {
  const clock = createFakeClock();
  const store = createStore<readonly Item[]>([]);
  const sent: { id: string; signal: AbortSignal; answer: (result: SendResult) => Promise<void> }[] = [];
  let isReady = true;
  const outbox = createOutbox<Command>({
    items: store.get,
    change: store.update,
    batch: store.batch,
    isReady: () => isReady,
    keep: () => Promise.resolve(),
    send: ({ id }, signal) =>
      new Promise((resolve) => {
        sent.push({
          id,
          signal,
          answer: (result) => {
            resolve(result);
            return settle();
          },
        });
      }),
    onRefused: (command) => (command === "open" ? "park-lane" : command === "mark" ? "drop" : "park"),
    clock,
    random: steady(0x80),
  });
  const add = (id: string, lane = "a", command: Command = "text") => outbox.add({ id, lane, at: clock.now(), command });
  return {
    clock,
    store,
    outbox,
    add,
    sent,
    ids: () => sent.map(({ id }) => id),
    states: () => store.get().map(({ id, status, inDoubt }) => `${id} ${status}${inDoubt ? " in doubt" : ""}`),
    setReady: (value: boolean) => void (isReady = value),
  };
}

test("items of one lane go one after another, lanes go side by side", async () => {
  const { add, sent, ids, states } = setUp();
  add("1");
  add("2");
  add("3", "b");
  await settle();
  expect(ids()).toEqual(["1", "3"]);
  expect(states()).toEqual(["1 sending", "2 queued", "3 sending"]);
  await sent[0]!.answer(stored);
  expect(ids()).toEqual(["1", "3", "2"]);
  expect(states()).toEqual(["2 sending", "3 sending"]);
});

test("an item whose answer was lost is in doubt, is tried again with growing pauses and is not overtaken", async () => {
  const { add, sent, ids, states, clock } = setUp();
  add("1");
  add("2");
  await settle();
  await sent[0]!.answer(later);
  expect(states()).toEqual(["1 queued in doubt", "2 queued"]);
  await clock.advance(502);
  await sent[1]!.answer(later);
  await clock.advance(1_003);
  expect(ids()).toEqual(["1", "1"]);
  await clock.advance(1);
  await sent[2]!.answer(stored);
  expect(ids()).toEqual(["1", "1", "1", "2"]);
});

test("the pause the server asked for is kept", async () => {
  const { add, sent, ids, states, clock } = setUp();
  add("1");
  await settle();
  await sent[0]!.answer({ ...later, inDoubt: false, afterMs: 10_000 });
  expect(states()).toEqual(["1 queued"]);
  await clock.advance(10_000);
  expect(ids()).toHaveLength(1);
  await clock.advance(502);
  expect(ids()).toHaveLength(2);
});

test("a refused item is parked with its reason and the next goes on", async () => {
  const { add, sent, ids, store } = setUp();
  add("1");
  add("2");
  await settle();
  await sent[0]!.answer(refused);
  expect(store.get()[0]).toMatchObject({ id: "1", status: "failed", failure: NO, inDoubt: false });
  expect(ids()).toEqual(["1", "2"]);
});

test("what a lane begins with stops all behind it, and a retry of any begins with it", async () => {
  const { add, sent, ids, states, outbox } = setUp();
  add("0", "a", "open");
  add("1");
  await settle();
  await sent[0]!.answer(refused);
  expect(states()).toEqual(["0 failed", "1 failed"]);
  outbox.retry("1");
  await settle();
  expect(ids()).toEqual(["0", "0"]);
  await sent[1]!.answer(stored);
  expect(ids()).toEqual(["0", "0", "1"]);
});

test("a refused mark is dropped", async () => {
  const { add, sent, states } = setUp();
  add("1", "marks", "mark");
  await settle();
  await sent[0]!.answer(refused);
  expect(states()).toEqual([]);
});

test("a failed item is tried again when asked", async () => {
  const { add, sent, ids, states, outbox } = setUp();
  add("1");
  await settle();
  await sent[0]!.answer(refused);
  outbox.retry("1");
  await settle();
  expect(states()).toEqual(["1 sending"]);
  expect(ids()).toEqual(["1", "1"]);
});

test("a retry ends the pause", async () => {
  const { add, sent, ids, outbox } = setUp();
  add("1");
  await settle();
  await sent[0]!.answer(later);
  outbox.retry("1");
  await settle();
  expect(ids()).toEqual(["1", "1"]);
});

test("only what the server cannot have is taken back", async () => {
  const { add, sent, states, outbox } = setUp();
  add("1");
  add("2");
  await settle();
  expect(outbox.discard("1")).toBeNull();
  expect(outbox.discard("2")).toMatchObject({ id: "2" });
  await sent[0]!.answer(later);
  expect(outbox.discard("1")).toBeNull();
  expect(outbox.discard("unknown")).toBeNull();
  expect(states()).toEqual(["1 queued in doubt"]);
});

test("an item leaves in the same batch in which its answer is taken in", async () => {
  const { add, sent, store } = setUp();
  const seen: number[] = [];
  add("1");
  await settle();
  store.subscribe(() => seen.push(store.get().length));
  await sent[0]!.answer({
    status: "stored",
    take: () => store.update((items) => items.map((item) => ({ ...item, at: 0 }))),
  });
  expect(seen).toEqual([0]);
});

test("an echo that comes before the answer lets the next go, and the answer changes nothing", async () => {
  const { add, sent, ids, states, store, outbox } = setUp();
  add("1");
  add("2");
  await settle();
  store.update((items) => items.filter(({ id }) => id !== "1"));
  outbox.wake();
  await settle();
  expect(ids()).toEqual(["1", "2"]);
  await sent[0]!.answer(refused);
  expect(states()).toEqual(["2 sending"]);
});

test("nothing goes while nothing can be sent", async () => {
  const { add, ids, setReady, outbox } = setUp();
  setReady(false);
  add("1");
  await settle();
  expect(ids()).toEqual([]);
  setReady(true);
  outbox.wake();
  await settle();
  expect(ids()).toEqual(["1"]);
});

test("a restart puts what was on its way in doubt and sends it anew", async () => {
  const { add, sent, ids, states, outbox } = setUp();
  add("1");
  await settle();
  outbox.restart();
  await settle();
  expect(sent[0]!.signal.aborted).toBe(true);
  expect(states()).toEqual(["1 sending in doubt"]);
  await sent[0]!.answer(stored);
  expect(states()).toEqual(["1 sending in doubt"]);
  await sent[1]!.answer(stored);
  expect(states()).toEqual([]);
  expect(ids()).toEqual(["1", "1"]);
});

test("a refused session parks all, and its return lets it go on", async () => {
  const { add, ids, states, setReady, outbox } = setUp();
  setReady(false);
  add("1");
  add("2", "marks", "mark");
  await settle();
  outbox.park(NO);
  await settle();
  expect(states()).toEqual(["1 failed"]);
  setReady(true);
  outbox.release(NO.code);
  await settle();
  expect(ids()).toEqual(["1"]);
});

test("a cleared outbox aborts what is on its way and keeps no timer", async () => {
  const { add, sent, states, clock, outbox } = setUp();
  add("1");
  add("2", "b");
  await settle();
  await sent[1]!.answer(later);
  outbox.clear();
  expect(sent[0]!.signal.aborted).toBe(true);
  expect(states()).toEqual([]);
  expect(clock.pending()).toBe(0);
});

test("what is being sent is not let go again, nor taken back, when others are released", async () => {
  const { add, sent, states, outbox } = setUp();
  add("1");
  await settle();
  await sent[0]!.answer({ status: "refused", failure: NO });
  outbox.retry("1");
  outbox.release(NO.code);
  await settle();
  expect(states()).toEqual(["1 sending"]);
  expect(outbox.discard("1")).toBeNull();
});

test("a thousand items are sent one after another in their order", async () => {
  const { add, sent, ids, states } = setUp();
  const all = Array.from({ length: 1_000 }, (_, index) => `${index}`);
  for (const id of all) add(id);
  await settle();
  for (let index = 0; index < all.length; index += 1) await sent[index]!.answer(stored);
  expect(ids()).toEqual(all);
  expect(states()).toEqual([]);
});
