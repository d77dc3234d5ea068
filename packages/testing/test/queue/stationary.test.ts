import { describe, expect, test } from "vitest";
import { ACCEPTED, exactErrors, simulatedErrors } from "../../src/queue/stationary.ts";

describe.each(ACCEPTED)("$name", (accepted) => {
  test("the formula has the errors that the mathematics say", () => {
    const exact = exactErrors(accepted);
    expect(exact.meanWait / accepted.meanWait).toBeCloseTo(1, 3);
    expect(exact.ours / accepted.ours).toBeCloseTo(1, 3);
    expect(exact.withoutLeaving / accepted.withoutLeaving).toBeCloseTo(1, 3);
  });
});

test.each(ACCEPTED.filter(({ leaving }) => leaving === 0))(
  "$name: the relative error is one less the load",
  (accepted) => {
    const { ours, meanWait } = exactErrors(accepted);
    expect(ours / meanWait ** 2).toBeCloseTo(1 - accepted.load, 9);
  },
);

// The others are part of `pnpm bench wait`, with three million arrivals each.
describe.each(ACCEPTED.filter(({ slots, leaving }) => slots <= 20 && leaving > 0))("$name, simulated", (accepted) => {
  test("the errors of the formula, of the last wait and of the first in line are the known ones", () => {
    const simulated = simulatedErrors(accepted, 1_000_000, 11);
    expect(within(simulated.meanWait, accepted.meanWait)).toBeLessThan(0.02);
    expect(within(simulated.ours, accepted.ours)).toBeLessThan(0.02);
    expect(within(simulated.les / simulated.ours, accepted.lesOverOurs)).toBeLessThan(0.03);
    expect(within(simulated.holOverOurs, 2)).toBeLessThan(0.02);
  });
});

function within(found: number, expected: number): number {
  return Math.abs(found / expected - 1);
}
