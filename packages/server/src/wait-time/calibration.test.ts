import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrate, calibrated, UNCALIBRATED } from "./calibration.ts";
import { waitQuantile } from "./quantiles.ts";
import { chanceFrom } from "./random.ts";

const WAIT = { mean: 300, shape: 5 };

/** What is learned from outcomes that are `factor` times what the model says, and as far from their median to the `power`. */
function taught(factor: number, power: number, outcomes: number) {
  const chance = chanceFrom(7);
  let calibration = UNCALIBRATED;
  const median = waitQuantile(WAIT, 0.5);
  for (let i = 0; i < outcomes; i += 1) {
    const said = waitQuantile(WAIT, Math.min(0.9999, Math.max(0.0001, chance())));
    calibration = calibrate(calibration, WAIT, median * factor * (said / median) ** power);
  }
  return calibration;
}

describe("calibrate", () => {
  test("a model that is right stays nearly as it is", () => {
    const learned = taught(1, 1, 5_000);
    expect(calibrated(learned, WAIT, 0.5) / waitQuantile(WAIT, 0.5)).toBeGreaterThan(0.93);
    expect(calibrated(learned, WAIT, 0.5) / waitQuantile(WAIT, 0.5)).toBeLessThan(1.07);
    expect(learned.coverage90).toBeGreaterThan(0.83);
    expect(learned.coverage50).toBeGreaterThan(0.38);
  });

  test("a model that always says too little comes to say enough", () => {
    const learned = taught(1.6, 1, 5_000);
    expect(calibrated(learned, WAIT, 0.5) / waitQuantile(WAIT, 0.5)).toBeGreaterThan(1.5);
    expect(calibrated(learned, WAIT, 0.5) / waitQuantile(WAIT, 0.5)).toBeLessThan(1.7);
  });

  test("a model that is too sure of itself gets wider", () => {
    const learned = taught(1, 1.8, 5_000);
    const ratio = (p: number) => calibrated(learned, WAIT, p) / calibrated(learned, WAIT, 0.5);
    expect(Math.log(ratio(0.95)) / Math.log(waitQuantile(WAIT, 0.95) / waitQuantile(WAIT, 0.5))).toBeGreaterThan(1.6);
    expect(ratio(0.05)).toBeLessThan(0.4);
  });

  test("one outcome, however odd, moves little", () => {
    const learned = calibrate({ ...UNCALIBRATED, outcomes: 1_000 }, WAIT, 1e9);
    expect(calibrated(learned, WAIT, 0.9) / waitQuantile(WAIT, 0.9)).toBeLessThan(1.01);
  });

  test("whatever happens, its quantiles stay finite, positive and in order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { maxLength: 300 }), (outcomes) => {
        const learned = outcomes.reduce((calibration, seconds) => calibrate(calibration, WAIT, seconds), UNCALIBRATED);
        const told = [0.05, 0.25, 0.5, 0.75, 0.9, 0.95].map((p) => calibrated(learned, WAIT, p));
        expect(told.every((seconds) => Number.isFinite(seconds) && seconds > 0)).toBe(true);
        expect(told).toEqual(told.toSorted((a, b) => a - b));
        expect(learned.coverage90).toBeGreaterThanOrEqual(0);
        expect(learned.coverage90).toBeLessThanOrEqual(1);
      }),
    );
  });
});
