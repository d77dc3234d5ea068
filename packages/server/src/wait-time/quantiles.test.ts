import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { waitBehind } from "./moments.ts";
import { gammaOf, waitQuantile, wilsonHilferty } from "./quantiles.ts";

const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.9, 0.95];
const TABLE = [
  {
    line: [0, 1, 300, 600],
    exact: [15.4, 86.3, 207.9, 415.9, 690.8, 898.7],
    told: [11.9, 87.8, 210.7, 414.4, 683.9, 890.5],
  },
  {
    line: [2, 3, 300, 600],
    exact: [70.7, 149.5, 231.9, 340.7, 463.6, 549.3],
    told: [69.5, 150.0, 232.4, 340.6, 462.8, 548.3],
  },
  {
    line: [4, 5, 300, 600],
    exact: [99.4, 170.3, 236.5, 318.3, 406.3, 465.9],
    told: [98.8, 170.6, 236.8, 318.3, 406.0, 465.4],
  },
  {
    line: [9, 10, 300, 600],
    exact: [134.3, 191.5, 239.9, 296.1, 353.5, 391.2],
    told: [134.0, 191.6, 240.0, 296.1, 353.4, 391.0],
  },
  {
    line: [20, 6, 600, 900],
    exact: [732.9, 934.6, 1097.2, 1280.0, 1463.1, 1581.8],
    told: [728.3, 934.9, 1099.4, 1282.1, 1462.9, 1578.9],
  },
  {
    line: [3, 2, 480, Number.POSITIVE_INFINITY],
    exact: [327.9, 608.5, 881.3, 1226.3, 1603.4, 1860.9],
    told: [326.6, 610.2, 882.2, 1225.0, 1600.7, 1858.7],
  },
] as const;

describe.each(TABLE)("behind $line", ({ line: [ahead, slots, handling, patience], exact, told }) => {
  const [serving, leaving] = [slots / handling, 1 / patience];
  const wait = gammaOf(waitBehind(ahead, serving, leaving));

  test("Wilson and Hilferty say what they are known to say", () => {
    const said = PROBABILITIES.map((p) => wilsonHilferty(wait, p));
    expect(said.map((seconds) => seconds.toFixed(1))).toEqual(told.map((seconds) => seconds.toFixed(1)));
  });

  test("what is really true is what the table has", () => {
    for (const [index, p] of PROBABILITIES.entries()) {
      expect(phaseTypeProbability(ahead, serving, leaving, exact[index] ?? 0)).toBeCloseTo(p, 3);
    }
  });

  test("from the 25th percentile on, what is told is within 1.5 % of the truth", () => {
    for (const [index, p] of PROBABILITIES.entries()) {
      if (p < 0.25) continue;
      expect(waitQuantile(wait, p) / (exact[index] ?? 0)).toBeGreaterThan(0.985);
      expect(waitQuantile(wait, p) / (exact[index] ?? 0)).toBeLessThan(1.015);
    }
  });
});

describe("waitQuantile", () => {
  test("next in line at one slot, it is exponential to the last digit", () => {
    for (const p of [0.001, 0.05, 0.5, 0.95, 0.999]) {
      expect(waitQuantile({ mean: 300, shape: 1 }, p)).toBeCloseTo(-300 * Math.log(1 - p), 6);
    }
  });

  test("with half a degree it is a squared normal time", () => {
    // The square of a standard normal variable is below 1 with probability 0.6827.
    expect(waitQuantile({ mean: 1, shape: 0.5 }, 0.682689492137)).toBeCloseTo(1, 8);
  });

  test("the exact quantiles and the approximate ones meet", () => {
    for (const p of [0.25, 0.5, 0.75, 0.9, 0.95]) {
      const [below, above] = [waitQuantile({ mean: 1, shape: 1.4999 }, p), waitQuantile({ mean: 1, shape: 1.5 }, p)];
      expect(Math.abs(below / above - 1)).toBeLessThan(0.015);
    }
  });

  test("it is finite and positive and grows with the probability", () => {
    const shape = fc.double({ min: 0.05, max: 1e4, noNaN: true });
    const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(shape, probability, probability, (shape, p, q) => {
        const [low, high] = [
          waitQuantile({ mean: 100, shape }, Math.min(p, q)),
          waitQuantile({ mean: 100, shape }, Math.max(p, q)),
        ];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(high)).toBe(true);
        expect(high).toBeGreaterThanOrEqual(low * (1 - 1e-9));
      }),
    );
  });

  test.each([0, 1, -1, Number.NaN])("nothing is not exceeded with probability %d", (p) => {
    expect(() => waitQuantile({ mean: 1, shape: 1 }, p)).toThrow(RangeError);
    expect(() => waitQuantile({ mean: 1, shape: 9 }, p)).toThrow(RangeError);
  });
});

/** The distribution function of the sum of exponential times, by uniformisation of its chain. */
function phaseTypeProbability(ahead: number, serving: number, leaving: number, seconds: number): number {
  const rates = Array.from({ length: ahead + 1 }, (_, i) => serving + (ahead - i) * leaving);
  const fastest = Math.max(...rates);
  let phases: number[] = rates.map((_, index) => (index === 0 ? 1 : 0));
  let weight = Math.exp(-fastest * seconds);
  let still = 0;
  for (let jump = 0; jump < 50 + 4 * fastest * seconds; jump += 1) {
    still += weight * phases.reduce((sum, share) => sum + share, 0);
    weight *= (fastest * seconds) / (jump + 1);
    phases = phases.map(
      (share, i) =>
        share * (1 - (rates[i] ?? 0) / fastest) +
        (i === 0 ? 0 : ((phases[i - 1] ?? 0) * (rates[i - 1] ?? 0)) / fastest),
    );
  }
  return 1 - still;
}
