import { expect, test } from "vitest";
import { goalsForRefreshes } from "../../src/queue/goals.ts";
import { studyRefreshes } from "../../src/queue/refresh.ts";
import { UNSTEADY } from "../../src/queue/regimes.ts";
import { SCENARIOS } from "../../src/queue/scenarios.ts";

test("on S3 nobody is told more without a reason, nearly everybody is served within the first number, and it changes seldom", () => {
  const tides = SCENARIOS.find(({ name }) => name === "S3");
  if (!tides) throw new Error("S3 is missing.");
  const read = studyRefreshes({ ...tides, days: 8, warmUpDays: 1, seed: 1 });
  expect(read.customers).toBeGreaterThan(5_000);
  expect(goalsForRefreshes(read).filter(({ holds }) => !holds)).toEqual([]);
  expect(read.changesPerWait).toBeLessThan(3.5);
  expect(read.silent).toBeLessThan(0.03);
  // The same formula is as good while they wait as when they came.
  expect(Math.abs(read.coverage50 - 0.5)).toBeLessThan(0.04);
  expect(Math.abs(read.coverage90 - 0.9)).toBeLessThan(0.03);
});

test("where agents go and urgent customers come before, more is told, and always why", () => {
  const read = studyRefreshes({ ...UNSTEADY, days: 4, warmUpDays: 1, seed: 1 });
  expect(read.raisedWithReason).toBeGreaterThan(0.01);
  expect(goalsForRefreshes(read).filter(({ holds }) => !holds)).toEqual([]);
});
