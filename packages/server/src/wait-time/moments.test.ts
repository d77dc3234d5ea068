import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { waitBehind } from "./moments.ts";

describe("waitBehind", () => {
  test.each([
    [0, 1, 300, 600, 300.0, 300.0],
    [2, 3, 300, 600, 260.71, 151.56],
    [4, 5, 300, 600, 253.56, 114.2],
    [9, 10, 300, 600, 248.35, 79.09],
    [20, 6, 600, 900, 1119.42, 260.25],
    [3, 2, 480, Number.POSITIVE_INFINITY, 960.0, 480.0],
  ])(
    "behind %i at %i slots of %i s, patience %f s, it is %f s ± %f s",
    (ahead, slots, handling, patience, mean, sd) => {
      const wait = waitBehind(ahead, slots / handling, 1 / patience);
      expect(wait.mean).toBeCloseTo(mean, 2);
      expect(Math.sqrt(wait.variance)).toBeCloseTo(sd, 2);
    },
  );

  test("without patience to lose it is an Erlang time", () => {
    expect(waitBehind(9, 0.5, 0)).toEqual({ mean: 20, variance: 40 });
  });

  test("far behind, the closed form goes on where the sum ends", () => {
    const [serving, leaving] = [10 / 300, 1 / 600];
    let mean = 0;
    let variance = 0;
    for (let i = 0; i <= 5_000; i += 1) {
      mean += 1 / (serving + i * leaving);
      variance += 1 / (serving + i * leaving) ** 2;
    }
    const wait = waitBehind(5_000, serving, leaving);
    expect(wait.mean / mean).toBeCloseTo(1, 6);
    expect(wait.variance / variance).toBeCloseTo(1, 6);
  });

  test("one more ahead is always longer", () => {
    const rates = fc.double({ min: 1e-3, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), rates, fc.option(rates), (ahead, serving, leaving) => {
        const less = waitBehind(ahead, serving, leaving ?? 0);
        const more = waitBehind(ahead + 1, serving, leaving ?? 0);
        expect(more.mean).toBeGreaterThan(less.mean);
        expect(more.variance).toBeGreaterThan(less.variance);
        expect(Number.isFinite(more.mean) && Number.isFinite(more.variance)).toBe(true);
      }),
    );
  });

  test.each([
    [-1, 1, 1],
    [0.5, 1, 1],
    [1, 0, 1],
    [1, Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY, 1],
    [1, 1, -1],
    [1, 1, Number.NaN],
  ])("%d ahead at rates of %d and %d makes no sense", (ahead, serving, leaving) => {
    expect(() => waitBehind(ahead, serving, leaving)).toThrow(RangeError);
  });
});
