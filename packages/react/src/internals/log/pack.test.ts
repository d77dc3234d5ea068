import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPacker, type Keyed } from "./pack.ts";

const items = (from: number, to: number): Keyed[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ key: String(from + index) }));
const sizes = (cells: ReturnType<ReturnType<typeof createPacker>>) => cells.map((cell) => cell.items.get().length);
const keys = (cells: ReturnType<ReturnType<typeof createPacker>>) =>
  cells.flatMap((cell) => cell.items.get().map(({ key }) => key));

describe("a list in cells", () => {
  test("what is added at the end fills the last cell, and touches no other", () => {
    const pack = createPacker(10);
    const list = items(1, 24);
    const before = pack(list);
    const kept = before.map((cell) => cell.items.get());
    const after = pack([...list, ...items(25, 33)]);
    expect(sizes(after)).toEqual([10, 10, 10, 3]);
    expect(after.slice(0, 3)).toEqual(before);
    expect(after.slice(0, 2).map((cell) => cell.items.get())).toEqual(kept.slice(0, 2));
    expect(after[0]?.items.get()).toBe(kept[0]);
  });

  test("what is added in front fills the first cell and makes new ones, and touches no other", () => {
    const pack = createPacker(10);
    const list = items(100, 124);
    const before = pack(list);
    const inFront = pack([...items(95, 99), ...list]);
    expect(sizes(inFront)).toEqual([5, 10, 10, 5]);
    expect(inFront.slice(1)).toEqual(before);
    const [first, second] = inFront;
    const kept = second?.items.get();
    const more = pack([...items(60, 94), ...items(95, 99), ...list]);
    expect(sizes(more)).toEqual([10, 10, 10, 10, 10, 10, 5]);
    expect(more).toContain(first);
    expect(second?.items.get()).toBe(kept);
  });

  test("an item that changed under its key changes its cell alone", () => {
    const pack = createPacker(10);
    const list = items(1, 30);
    const [first, second, third] = pack(list).map((cell) => cell.items.get());
    const cells = pack(list.with(14, { key: "15" }));
    expect(cells[0]?.items.get()).toBe(first);
    expect(cells[1]?.items.get()).not.toBe(second);
    expect(cells[2]?.items.get()).toBe(third);
  });

  test("nothing that changed gives the same cells", () => {
    const pack = createPacker(10);
    const list = items(1, 30);
    const cells = pack(list);
    expect(pack([...list])).toBe(cells);
  });

  test("another list has cells of its own", () => {
    const pack = createPacker(10);
    const [first] = pack(items(1, 10));
    expect(pack(items(11, 20))).not.toContain(first);
  });

  test("what waits at the end stays at the end, and its cell does not grow for ever", () => {
    const pack = createPacker(10);
    const waiting = { key: "waiting" };
    for (let count = 1; count <= 200; count += 1) {
      const cells = pack([...items(1, count), waiting]);
      expect(keys(cells).at(-1)).toBe("waiting");
      expect(Math.max(...sizes(cells))).toBeLessThanOrEqual(20);
    }
  });

  test("whatever comes, goes or changes, the cells hold the list in its order", () => {
    const change = fc.record({ at: fc.nat(60), gone: fc.nat(30), added: fc.nat(45) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const pack = createPacker(10);
        let made = 40;
        let list = items(1, made);
        pack(list);
        for (const { at, gone, added } of changes) {
          list = list.toSpliced(at, gone, ...items(made + 1, made + added));
          made += added;
          const cells = pack(list);
          expect(keys(cells)).toEqual(list.map(({ key }) => key));
          expect(cells.every((cell) => cell.items.get().length > 0)).toBe(true);
          expect(Math.max(0, ...sizes(cells))).toBeLessThanOrEqual(20);
        }
      }),
    );
  });

  test("whatever comes at either end, what is there stays in its cell", () => {
    const homes = (cells: ReturnType<ReturnType<typeof createPacker>>) =>
      new Map(cells.flatMap((cell) => cell.items.get().map(({ key }) => [key, cell.key] as const)));
    const change = fc.record({ isInFront: fc.boolean(), added: fc.nat(45) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const pack = createPacker(10);
        let made = 7;
        let list = items(1, made);
        let before = homes(pack(list));
        for (const { isInFront, added } of changes) {
          const fresh = items(made + 1, made + added);
          list = isInFront ? [...fresh, ...list] : [...list, ...fresh];
          made += added;
          const cells = pack(list);
          const after = homes(cells);
          expect([...before].filter(([key, cell]) => after.get(key) !== cell)).toEqual([]);
          // All but those at the ends are as full as they can be.
          expect(
            sizes(cells)
              .slice(1, -1)
              .filter((size) => size < 10).length,
          ).toBeLessThanOrEqual(1);
          before = after;
        }
      }),
    );
  });
});
