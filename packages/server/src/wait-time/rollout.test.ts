import { describe, expect, test } from "vitest";
import { waitBehind } from "./moments.ts";
import { chanceFrom, seedOf } from "./random.ts";
import type { Lane } from "./race.ts";
import { rolledOut, takesAtOnce } from "./rollout.ts";

const lane = (slots: number, helps: boolean[], helpsMe: boolean, free = 0): Lane => ({
  rate: slots / 300,
  slots,
  free,
  helps,
  helpsMe,
});

describe("rolledOut", () => {
  test("for one pool it is the exact sum, without any chance", () => {
    const [rolled, summed] = [
      rolledOut({ lanes: [lane(2, [true], true), lane(3, [true], true)], ahead: [0, 0, 0, 0] }, 1 / 600, 1),
      waitBehind(4, 5 / 300, 1 / 600),
    ];
    expect(rolled.mean).toBeCloseTo(summed.mean, 6);
    expect(rolled.variance).toBeCloseTo(summed.variance, 3);
  });

  test("asking twice gives the same answer, and another customer has another chance", () => {
    const race = { lanes: [lane(6, [true, false], true), lane(6, [true, true], true)], ahead: [0, 1, 0, 0, 1, 1] };
    expect(rolledOut(race, 1 / 600, seedOf("anna"))).toEqual(rolledOut(race, 1 / 600, seedOf("anna")));
    expect(rolledOut(race, 1 / 600, seedOf("anna"))).not.toEqual(rolledOut(race, 1 / 600, seedOf("bohdan")));
  });

  test("who needs what few know waits longer than the place says, and longer than whom anybody can help", () => {
    const ahead = [0, 0, 0];
    const generalists = lane(6, [true], false);
    const specialists = lane(1, [true], true);
    const mine = rolledOut({ lanes: [generalists, specialists], ahead }, 0, 1);
    const theirs = rolledOut({ lanes: [lane(6, [true], true), specialists], ahead }, 0, 1);
    expect(mine.mean).toBeGreaterThan(300);
    expect(theirs.mean).toBeCloseTo(waitBehind(3, 7 / 300, 0).mean, 6);
  });

  test("it agrees with a race that is run second by second", () => {
    const lanes = [lane(2, [true, false], false), lane(2, [true, true], true)];
    const ahead = [0, 1, 0, 1];
    const runs = Array.from({ length: 40_000 }, (_, seed) => race(lanes, ahead, 1 / 600, seed));
    const mean = runs.reduce((sum, wait) => sum + wait, 0) / runs.length;
    const variance = runs.reduce((sum, wait) => sum + (wait - mean) ** 2, 0) / runs.length;
    const rolled = Array.from({ length: 40 }, (_, seed) => rolledOut({ lanes, ahead }, 1 / 600, seed));
    const among = (pick: "mean" | "variance") => rolled.reduce((sum, one) => sum + one[pick], 0) / rolled.length;
    expect(among("mean") / mean).toBeGreaterThan(0.98);
    expect(among("mean") / mean).toBeLessThan(1.02);
    expect(among("variance") / variance).toBeGreaterThan(0.94);
    expect(among("variance") / variance).toBeLessThan(1.06);
  });
});

describe("takesAtOnce", () => {
  test("free slots go to the first ahead who can be helped, and then to who asks", () => {
    const ahead = [0, 1, 0];
    expect(takesAtOnce([lane(2, [false, true], true, 2)], ahead)).toBe(true);
    expect(ahead).toEqual([0, 0]);
  });

  test("without a slot left it is not this customer’s turn", () => {
    const ahead = [0, 0, 0];
    expect(takesAtOnce([lane(3, [true], true, 2)], ahead)).toBe(false);
    expect(ahead).toEqual([0]);
  });
});

/** The same race with every time drawn, and in another way: each slot and each customer has an own clock. */
function race(lanes: readonly Lane[], kinds: readonly number[], leaving: number, seed: number): number {
  const chance = chanceFrom(seed);
  const after = (rate: number) => -Math.log(1 - chance()) / rate;
  const slots = lanes.flatMap((lane) =>
    Array.from({ length: lane.slots }, () => ({ lane, at: after(lane.rate / lane.slots) })),
  );
  const ahead = kinds.map((kind) => ({ kind, leavesAt: after(leaving) }));
  for (;;) {
    slots.sort((a, b) => a.at - b.at);
    const [first] = slots;
    if (!first) return Number.NaN;
    const { lane, at } = first;
    const index = ahead.findIndex(({ kind, leavesAt }) => leavesAt > at && lane.helps[kind]);
    if (index === -1 && lane.helpsMe) return at;
    if (index === -1) first.at = Number.POSITIVE_INFINITY;
    else {
      ahead.splice(index, 1);
      first.at += after(lane.rate / lane.slots);
    }
  }
}
