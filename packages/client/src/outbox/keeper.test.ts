import { expect, test } from "vitest";
import type { Journal, JournalFault } from "../journal/journal.ts";
import { memoryJournals } from "../journal/memory.ts";
import { createFakeClock, settle } from "../test-kit/fake-clock.ts";
import { createKeeper } from "./keeper.ts";
import type { LaneItem } from "./lane-item.ts";

type Item = LaneItem<string>;

const item = (id: string, values: Partial<Item> = {}): Item => ({
  id,
  lane: "a",
  at: 0,
  command: `text ${id}`,
  status: "queued",
  inDoubt: false,
  failure: null,
  ...values,
});

function setUp(journal: Journal = memoryJournals()("example"), name = "page 1") {
  const clock = createFakeClock();
  const faults: (JournalFault | null)[] = [];
  const counts: number[] = [];
  let items: readonly Item[] = [];
  const keeper = createKeeper<string, string>({
    journal,
    clock,
    newName: () => name,
    present: () => ({ whose: "maria", items }),
    onFault: (fault) => void faults.push(fault),
    onKept: (count) => void counts.push(count),
  });
  return {
    clock,
    journal,
    keeper,
    faults,
    counts,
    keep(...next: Item[]) {
      items = next;
      keeper.changed();
      return keeper.kept();
    },
  };
}

test("O1: what is kept is found by the next page, the oldest record first, and what was being sent is in doubt", async () => {
  const open = memoryJournals();
  await setUp(open("example"), "page 1").keep(item("5"), item("6", { status: "failed" }));
  await setUp(open("example"), "page 2").keep(item("1", { status: "sending" }));
  const found = await setUp(open("example"), "page 3").keeper.read();
  expect(
    found.map(({ whose, items }) => [whose, items.map(({ id, status, inDoubt }) => [id, status, inDoubt])]),
  ).toEqual([
    ["maria", [["1", "queued", true]]],
    [
      "maria",
      [
        ["5", "queued", false],
        ["6", "failed", false],
      ],
    ],
  ]);
});

test("a page does not find its own record, and an emptied one is gone", async () => {
  const { journal, keeper, keep, counts } = setUp();
  await keep(item("1"));
  expect(await keeper.read()).toEqual([]);
  expect(await journal.read("")).toHaveLength(1);
  await keep();
  expect(await journal.read("")).toEqual([]);
  expect(counts).toEqual([1, 0]);
});

test("records of another version of the items are left alone", async () => {
  const { journal, keeper } = setUp();
  await journal.write({ "outbox 2 page 9": "something else" });
  expect(await keeper.read()).toEqual([]);
  expect(await journal.read("")).toHaveLength(1);
});

test("O1: a record that is taken over goes in the same write in which its items come", async () => {
  const open = memoryJournals();
  await setUp(open("example"), "page 1").keep(item("1"));
  const writes: Readonly<Record<string, unknown>>[] = [];
  const journal = open("example");
  const { keeper, keep } = setUp(
    {
      ...journal,
      write(changes) {
        writes.push(changes);
        return journal.write(changes);
      },
    },
    "page 2",
  );
  const [found] = await keeper.read();
  keeper.adopt([found!.name]);
  await keep(...found!.items);
  expect(writes).toHaveLength(1);
  expect(Object.keys(writes[0]!).sort()).toEqual(["outbox 1 page 1", "outbox 1 page 2"]);
  expect((await journal.read("")).map(([name]) => name)).toEqual(["outbox 1 page 2"]);
});

test("a record whose taking over could not be written stays, and goes with the next write", async () => {
  const open = memoryJournals();
  await setUp(open("example"), "page 1").keep(item("1"));
  const journal = open("example");
  let isFull = true;
  const { keeper, keep } = setUp(
    { ...journal, write: (changes) => (isFull ? Promise.reject(new Error("full")) : journal.write(changes)) },
    "page 2",
  );
  const [found] = await keeper.read();
  keeper.adopt([found!.name]);
  await keep(...found!.items);
  expect((await journal.read("")).map(([name]) => name)).toEqual(["outbox 1 page 1"]);
  isFull = false;
  void keep(...found!.items);
  await settle();
  expect((await journal.read("")).map(([name]) => name)).toEqual(["outbox 1 page 2"]);
});

test("changes in one go are one write, of how things are then", async () => {
  let writes = 0;
  const journal = memoryJournals()("example");
  const { keep } = setUp({
    ...journal,
    write(changes) {
      writes += 1;
      return journal.write(changes);
    },
  });
  void keep(item("1"));
  await keep(item("1"), item("2"));
  expect(writes).toBe(1);
  const [[, record] = []] = await journal.read("");
  expect(record).toMatchObject({ items: [{ id: "1" }, { id: "2" }] });
});

test("O7 fault 27: why the browser does not keep things is told once, and when it does again", async () => {
  const journal = memoryJournals()("example");
  let error: Error | null = new DOMException("No room.", "QuotaExceededError");
  const { keep, faults } = setUp({
    ...journal,
    write: (changes) => (error === null ? journal.write(changes) : Promise.reject(error)),
  });
  await keep(item("1"));
  await settle();
  void keep(item("2"));
  await settle();
  error = null;
  void keep(item("3"));
  await settle();
  expect(faults).toEqual(["full", null]);
});

test("O7: a journal that does not answer is waited for two seconds, once", async () => {
  const { clock, keep, keeper, faults } = setUp({
    read: () => new Promise(() => undefined),
    write: () => new Promise(() => undefined),
    close: () => undefined,
  });
  let isDone = false;
  const first = keep(item("1")).then(() => (isDone = true));
  await clock.advance(1_999);
  expect(isDone).toBe(false);
  await clock.advance(1);
  await first;
  expect(faults).toEqual(["blocked"]);
  await keep(item("2"));
  expect(await keeper.read()).toEqual([]);
});

test("O7: what was kept too late to be believed is not left behind when it is gone", async () => {
  const gate = Promise.withResolvers<void>();
  const journal = memoryJournals()("example");
  const slow: Journal = { ...journal, write: (changes) => gate.promise.then(() => journal.write(changes)) };
  const { clock, keep } = setUp(slow);
  void keep(item("1"));
  await clock.advance(2_000);
  gate.resolve();
  await settle();
  await keep();
  await settle();
  expect(await journal.read("")).toEqual([]);
});
