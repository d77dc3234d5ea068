import type { FeedEvent } from "@warmline/protocol";
import { expect, test } from "vitest";
import type { StoredEvent } from "../storage/storage.ts";
import { FeedReader } from "./feed-reader.ts";

function stored(seq: number): StoredEvent {
  const event: FeedEvent = { type: "conversation.gone", seq, at: 0, conversationId: "" };
  return { visitorId: "v", siteId: "s", seq, audience: "both", event };
}

function setUp(read: (after: number) => Promise<StoredEvent[]>, ready = () => Promise.resolve()) {
  const seen: number[] = [];
  const failed: unknown[] = [];
  const stalls: number[] = [];
  const reader = new FeedReader({
    after: 0,
    read,
    ready,
    emit: ({ seq }) => seen.push(seq),
    onStall: () => stalls.push(seen.length),
    onError: (e) => failed.push(e),
  });
  return { reader, seen, failed, stalls };
}

test("an event that is announced at any moment of catching up is given once, in order", async () => {
  for (let steps = 0; steps < 20; steps += 1) {
    const feed = [stored(1)];
    const { reader, seen } = setUp(async (after) => feed.filter(({ seq }) => seq > after));
    void reader.catchUp();
    for (let step = 0; step < steps; step += 1) await Promise.resolve();
    feed.push(stored(2));
    reader.offer(1, [stored(2)]);
    await expect.poll(() => seen, { interval: 1, message: `after ${steps} steps` }).toEqual([1, 2]);
  }
});

test("announcements that do not join on are read from storage; old ones are left out", async () => {
  const { reader, seen } = setUp(async (after) => [1, 2, 3, 4].filter((seq) => seq > after).map(stored));
  reader.offer(3, [stored(4)]);
  await expect.poll(() => seen).toEqual([1, 2, 3, 4]);
  reader.offer(1, [stored(2)]);
  reader.offer(4, [stored(5)]);
  expect(seen).toEqual([1, 2, 3, 4, 5]);
});

test("catching up waits for the other side to read", async () => {
  const read = Promise.withResolvers<undefined>();
  const { reader, seen } = setUp(
    async (after) => [1, 2].filter((seq) => seq > after).map(stored),
    () => read.promise,
  );
  void reader.catchUp();
  await new Promise((resolve) => setImmediate(resolve));
  expect(seen).toEqual([]);
  read.resolve(undefined);
  await expect.poll(() => seen).toEqual([1, 2]);
});

test("a store that fails is told once, and a reader that was stopped reads no more", async () => {
  const broken = setUp(() => Promise.reject(new Error("gone")));
  void broken.reader.catchUp();
  await expect.poll(() => broken.failed.map(String)).toEqual(["Error: gone"]);
  const { reader, seen } = setUp(async () => [stored(1)]);
  void reader.catchUp();
  reader.stop();
  await new Promise((resolve) => setImmediate(resolve));
  expect(seen).toEqual([]);
});

test("K4 fault 35: whoever takes nothing while a great deal is announced is noticed, whoever only reads slowly is not", async () => {
  let taken = Promise.withResolvers<void>();
  const all = Array.from({ length: 300 }, (_, i) => stored(i + 1));
  const { reader, seen, stalls } = setUp(
    async (after) => all.slice(after, after + 50),
    () => taken.promise,
  );
  void reader.catchUp();
  await Promise.resolve();
  for (let seq = 1; seq <= 60; seq += 1) reader.offer(seq - 1, [stored(seq)]);
  taken.resolve();
  await expect.poll(() => seen.length).toBe(300);
  expect(stalls).toEqual([]);
  taken = Promise.withResolvers();
  all.push(stored(301));
  void reader.catchUp();
  await expect
    .poll(() => {
      reader.offer(300, [stored(301)]);
      return stalls.length;
    })
    .toBeGreaterThan(0);
  expect(seen).toHaveLength(300);
  taken.resolve();
});
