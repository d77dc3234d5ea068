import fc from "fast-check";
import { expect, test } from "vitest";
import { newcombe, wilson } from "./proportion.ts";

const percent = (share: number) => Math.round(share * 10_000) / 100;

// Solved by hand from centre and half-width with z = 1.96.
test.each([
  [0, 10, 0, 27.75],
  [9, 10, 59.58, 98.21],
  [45, 50, 78.64, 95.65],
  [90, 100, 82.56, 94.48],
  [850, 1_000, 82.65, 87.08],
  [1, 1, 20.65, 100],
])("the Wilson interval of %i of %i is %f to %f per cent", (count, of, low, high) => {
  const interval = wilson(count, of);
  expect([percent(interval.low), percent(interval.high)]).toEqual([low, high]);
});

// Table II of Newcombe 1998, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [10, 10, 0, 20, 0.6791, 1],
])("the Newcombe interval of %i/%i less %i/%i is as published", (a, m, b, n, low, high) => {
  const interval = newcombe({ count: a, of: m }, { count: b, of: n });
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test("both intervals hold what was counted, stay in range, and turn round with the shares", () => {
  const share = fc.integer({ min: 1, max: 2_000 }).chain((of) => fc.nat(of).map((count) => ({ count, of })));
  fc.assert(
    fc.property(share, share, (one, other) => {
      const { low, high } = wilson(one.count, one.of);
      expect([low >= 0, high <= 1, low <= one.count / one.of, high >= one.count / one.of]).not.toContain(false);
      const there = newcombe(one, other);
      const back = newcombe(other, one);
      expect(there.low).toBeCloseTo(-back.high, 12);
      expect(there.high).toBeCloseTo(-back.low, 12);
      expect([there.low >= -1 - 1e-12, there.high <= 1 + 1e-12]).not.toContain(false);
    }),
  );
});
