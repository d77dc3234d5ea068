import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Estimate } from "./contract.ts";
import { tell, type Facts, type Told } from "./display.ts";
import { rungAbove, secondsOf } from "./ladder.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const START = Date.UTC(2026, 10, 20, 9, 0);

const FACTS: Facts = { ahead: 4, isOpen: true, closesAt: null, isPaused: false, reason: null };

/** An estimate with this median and 90th percentile, in minutes. */
function estimate(typical: number, upper: number, more: Partial<Estimate> = {}): Estimate {
  const quantile = (p: number) => 60 * typical * (upper / typical) ** ((p - 0.5) / 0.4);
  return {
    ahead: 2,
    slots: 5,
    isTurn: false,
    meanSeconds: 60 * typical,
    typicalSeconds: 60 * typical,
    upperSeconds: 60 * upper,
    handlingSeconds: 300,
    effectiveCompletions: 40,
    seenCompletions: 38,
    priorsAreSet: true,
    coverage50: 0.5,
    coverage90: 0.9,
    quantile,
    modelQuantile: quantile,
    ...more,
  };
}

/** What is told one after another: each step says how many seconds after the start, and what is estimated then. */
function tellAll(steps: readonly [seconds: number, estimate: Estimate | null, facts?: Partial<Facts>][]): Told[] {
  const told: Told[] = [];
  for (const [seconds, estimate, facts] of steps) {
    const before: Told | null = told.at(-1) ?? null;
    // What is kept between is JSON.
    const kept = JSON.parse(JSON.stringify(before)) as Told | null;
    told.push(tell(kept, estimate, { ...FACTS, ...facts }, START + seconds * SECOND));
  }
  return told;
}

const numbers = (told: readonly Told[]) =>
  told.map(({ shown: { typicalMinutes, upperMinutes } }) => [typicalMinutes, upperMinutes]);
const last = (told: readonly Told[]) => told.at(-1)?.shown;

describe("the numbers", () => {
  test.each([
    [3.9, 8, 5, 10],
    [4.6, 8.9, 5, 10],
    [12.1, 26, 15, 30],
    [6.9, 6.9, 7, 10],
    [2.6, 2.7, 3, 3],
  ])("a median of %d and a 90th percentile of %d minutes are told as %d and %d", (typical, upper, low, high) => {
    expect(tell(null, estimate(typical, upper), FACTS, START).shown).toEqual({
      state: "estimate",
      typicalMinutes: low,
      upperMinutes: high,
      unknown: null,
      reason: null,
      toldUntil: START + high * MINUTE,
      asOf: START,
      validUntil: START + MINUTE,
    });
  });

  test("numbers that lie far apart leave the smaller one out", () => {
    expect(tell(null, estimate(1.8, 17), FACTS, START).shown).toMatchObject({ typicalMinutes: null, upperMinutes: 20 });
  });

  test("less than a minute is soon, and so is a free slot", () => {
    expect(tell(null, estimate(0.4, 0.8), FACTS, START).shown).toMatchObject({ state: "soon", upperMinutes: 1 });
    const turn = estimate(0, 0, {
      isTurn: true,
      quantile: () => 0,
      typicalSeconds: 0,
      upperSeconds: 0,
      coverage90: 0.1,
    });
    expect(tell(null, turn, FACTS, START).shown).toMatchObject({ state: "soon", upperMinutes: 1 });
  });

  test("more than an hour has no number", () => {
    expect(tell(null, estimate(40, 80), FACTS, START).shown).toMatchObject({
      state: "long",
      typicalMinutes: null,
      upperMinutes: null,
      toldUntil: null,
    });
  });
});

describe("a smaller number", () => {
  test("is told after half a minute, and only when it is clearly smaller", () => {
    const told = tellAll([
      [0, estimate(4, 8)],
      [15, estimate(3, 5)],
      [30, estimate(3, 6.9)],
      [45, estimate(2.9, 6.2)],
    ]);
    expect(numbers(told)).toEqual([
      [5, 10],
      [5, 10],
      [5, 10],
      [5, 7],
    ]);
    expect(told.every(({ shown }) => shown.reason === null)).toBe(true);
  });

  test("may be smaller by more than one rung", () => {
    expect(
      numbers(
        tellAll([
          [0, estimate(20, 40)],
          [30, estimate(2, 4)],
        ]),
      ),
    ).toEqual([
      [20, 45],
      [3, 5],
    ]);
  });

  test("time alone makes no number smaller", () => {
    const told = tellAll([0, 60, 120, 180].map((seconds) => [seconds, estimate(4, 8)]));
    expect(numbers(told)).toEqual(Array.from({ length: 4 }, () => [5, 10]));
  });
});

describe("a larger number", () => {
  test("is told after half a minute, with the reason", () => {
    const told = tellAll([
      [0, estimate(4, 8)],
      [15, estimate(7, 15, { slots: 3 })],
      [30, estimate(7, 15, { slots: 3 })],
      [45, estimate(7, 15, { slots: 3 })],
      [60, estimate(7, 15, { slots: 3 })],
    ]);
    expect(numbers(told)).toEqual([
      [5, 10],
      [5, 10],
      [5, 10],
      [7, 20],
      [7, 20],
    ]);
    expect(told.map(({ shown }) => shown.reason)).toEqual([null, null, null, "agent-left", "agent-left"]);
  });

  test.each([
    [{ slots: 4 }, {}, "agent-left"],
    [{}, { ahead: 5 }, "urgent-ahead"],
    [{ handlingSeconds: 340 }, {}, "slower"],
    [{ slots: 4 }, { reason: "came-back" }, "came-back"],
  ] as const)("says what has changed: %j %j is %s", (changed, facts, reason) => {
    const told = tellAll([
      [0, estimate(4, 8)],
      [15, estimate(7, 15, changed), facts],
      [45, estimate(7, 15, changed), { ...facts, reason: null }],
    ]);
    expect(last(told)).toMatchObject({ upperMinutes: 20, reason });
  });

  test("is told at once where the reason is known from elsewhere", () => {
    const told = tellAll([
      [0, estimate(0.4, 0.8)],
      [5, estimate(5, 12), { reason: "taken-first" }],
      [10, estimate(5, 12)],
    ]);
    expect(told.map(({ shown: { state, upperMinutes, reason } }) => [state, upperMinutes, reason])).toEqual([
      ["soon", 1, null],
      ["estimate", 15, "taken-first"],
      ["estimate", 15, "taken-first"],
    ]);
  });

  test("is not told for a moment’s sake", () => {
    const told = tellAll([
      [0, estimate(4, 8)],
      [15, estimate(7, 15, { slots: 3 })],
      [30, estimate(4, 8)],
      [45, estimate(7, 15, { slots: 3 })],
      [60, estimate(4, 8)],
    ]);
    expect(numbers(told)).toEqual(Array.from({ length: 5 }, () => [5, 10]));
  });

  test("that nobody can explain is not told, and the number that is no longer believed is taken back", () => {
    const told = tellAll([
      [0, estimate(4, 8)],
      [15, estimate(7, 15)],
      [45, estimate(7, 15)],
      [60, estimate(4, 9)],
    ]);
    expect(told.map(({ shown }) => [shown.state, shown.upperMinutes, shown.unknown])).toEqual([
      ["estimate", 10, null],
      ["estimate", 10, null],
      ["unknown", null, "unsure"],
      ["estimate", 10, null],
    ]);
  });

  test("a typical wait that is no longer believed is left out", () => {
    const told = tellAll([
      [0, estimate(2.5, 8.5)],
      [15, estimate(4.5, 8.5)],
      [45, estimate(4.5, 8.5)],
    ]);
    expect(numbers(told)).toEqual([
      [3, 10],
      [3, 10],
      [null, 10],
    ]);
  });

  test("after everybody had left it comes back at once, and says why it is larger", () => {
    const told = tellAll([
      [0, estimate(4, 8)],
      [60, null],
      [120, null],
      [180, estimate(10, 20, { slots: 2 })],
    ]);
    expect(told.map(({ shown }) => [shown.state, shown.unknown, shown.upperMinutes, shown.reason])).toEqual([
      ["estimate", null, 10, null],
      ["unknown", "nobody-here", null, null],
      ["unknown", "nobody-here", null, null],
      ["estimate", null, 30, "agent-left"],
    ]);
  });

  test("loses its reason when it is smaller again", () => {
    const told = tellAll([
      [0, estimate(4, 8)],
      [15, estimate(7, 15, { slots: 3 })],
      [45, estimate(7, 15, { slots: 3 })],
      [90, estimate(4, 8, { slots: 3 })],
    ]);
    expect(last(told)).toMatchObject({ upperMinutes: 10, reason: null });
  });
});

describe("no number", () => {
  test.each([
    ["closed", estimate(4, 8), { isOpen: false }, "closed", null],
    ["support itself is disturbed", estimate(4, 8), { isPaused: true }, "paused", null],
    ["nobody who can help is here", null, {}, "unknown", "nobody-here"],
    [
      "nothing is known yet",
      estimate(4, 8, { priorsAreSet: false, seenCompletions: 2.9 }),
      {},
      "unknown",
      "no-history",
    ],
    ["the estimates have been wrong too often", estimate(4, 8, { coverage90: 0.79 }), {}, "unknown", "unsure"],
    ["anything is possible", estimate(4, 18, { ahead: 3 }), {}, "unknown", "unsure"],
    ["it closes before", estimate(4, 8), { closesAt: START + 7 * MINUTE }, "unknown", "closes-first"],
  ] as const)("is told while %s", (_, estimate, facts, state, unknown) => {
    expect(tell(null, estimate, { ...FACTS, ...facts }, START).shown).toMatchObject({
      state,
      unknown,
      typicalMinutes: null,
      upperMinutes: null,
      toldUntil: null,
    });
  });

  test("is told with the reason why it is no longer less than a minute, as long as there is none", () => {
    const unsure = { coverage90: 0.7 };
    const told = tellAll([
      [0, estimate(0.4, 0.8)],
      [5, estimate(5, 12, unsure), { reason: "taken-first" }],
      [90, estimate(5, 12, unsure)],
      [120, estimate(5, 12)],
      [150, estimate(0.4, 0.8)],
    ]);
    expect(told.map(({ shown: { state, upperMinutes, reason } }) => [state, upperMinutes, reason])).toEqual([
      ["soon", 1, null],
      ["unknown", null, "taken-first"],
      ["unknown", null, "taken-first"],
      ["estimate", 15, "taken-first"],
      ["soon", 1, null],
    ]);
  });

  test("has no reason beside it where nothing else was told before", () => {
    const told = tellAll([
      [0, estimate(4, 8, { coverage90: 0.7 })],
      [5, estimate(5, 12, { coverage90: 0.7 }), { reason: "taken-first" }],
    ]);
    expect(last(told)).toMatchObject({ state: "unknown", reason: null });
  });

  test("with three conversations seen, or with what the site says of itself, there is one", () => {
    for (const known of [{ seenCompletions: 3 }, { priorsAreSet: true }]) {
      const { shown } = tell(null, estimate(4, 8, { priorsAreSet: false, seenCompletions: 0, ...known }), FACTS, START);
      expect(shown.state).toBe("estimate");
    }
  });

  test("a wait that may or may not end before closing does not come and go", () => {
    const closesAt = START + 9 * MINUTE;
    const told = tellAll([
      [0, estimate(4, 9.1), { closesAt }],
      [15, estimate(4, 8.5), { closesAt }],
      [30, estimate(3, 6), { closesAt }],
    ]);
    expect(told.map(({ shown }) => shown.unknown)).toEqual(["closes-first", "closes-first", null]);
  });
});

describe("a wait that takes longer than was told first", () => {
  test("is overdue, with the range as it is now", () => {
    const told = tellAll([
      [0, estimate(2, 4)],
      [300, estimate(2, 4)],
      [301, estimate(1.5, 3.5)],
    ]);
    expect(told.map(({ shown }) => shown.state)).toEqual(["estimate", "estimate", "overdue"]);
    expect(last(told)).toMatchObject({ upperMinutes: 5, toldUntil: START + 5 * MINUTE });
  });

  test("is held against the first number, however it was told later", () => {
    const told = tellAll([
      [0, estimate(7, 13)],
      [600, estimate(1, 2)],
      [880, estimate(1, 2)],
      [901, estimate(1, 2)],
    ]);
    expect(told.map(({ shown }) => shown.state)).toEqual(["estimate", "estimate", "estimate", "overdue"]);
  });

  test("is not overdue after a minute that was put right with a reason, but after what was told then", () => {
    const told = tellAll([
      [0, estimate(0.4, 0.8)],
      [5, estimate(2, 4), { reason: "taken-first" }],
      [304, estimate(2, 4)],
      [306, estimate(2, 4)],
    ]);
    expect(told.map(({ shown }) => shown.state)).toEqual(["soon", "estimate", "estimate", "overdue"]);
    expect(told.map(({ shown }) => shown.toldUntil)).toEqual(Array(4).fill(START + MINUTE));
  });

  test("is overdue after the first number where that was more than a minute, whatever was told later", () => {
    const told = tellAll([
      [0, estimate(2, 4)],
      [60, estimate(0.4, 0.8)],
      [90, estimate(7, 15), { reason: "taken-first" }],
      [301, estimate(7, 15)],
    ]);
    expect(told.map(({ shown }) => shown.state)).toEqual(["estimate", "soon", "estimate", "overdue"]);
  });

  test("stays overdue though a reason is told later", () => {
    const told = tellAll([
      [0, estimate(0.4, 0.8)],
      [61, estimate(0.4, 0.8)],
      [65, estimate(2, 4), { reason: "taken-first" }],
    ]);
    expect(told.map(({ shown }) => shown.state)).toEqual(["soon", "overdue", "overdue"]);
    expect(last(told)).toMatchObject({ upperMinutes: 5, reason: "taken-first" });
  });

  test("stays overdue when nobody is sure how much longer it takes", () => {
    const told = tellAll([
      [0, estimate(2, 4)],
      [290, estimate(5, 12)],
      [330, estimate(5, 12)],
    ]);
    expect(last(told)).toMatchObject({ state: "overdue", upperMinutes: null, unknown: null });
  });
});

test("whatever is estimated, no number rises without a reason", () => {
  const step = fc.record({
    seconds: fc.integer({ min: 1, max: 120 }),
    typical: fc.double({ min: 0.1, max: 50, noNaN: true }),
    factor: fc.double({ min: 1, max: 5, noNaN: true }),
    slots: fc.integer({ min: 0, max: 4 }),
    ahead: fc.nat(6),
    isPaused: fc.boolean(),
  });
  const unexplained = (steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): Told[] => {
    let told: Told | null = null;
    let now = START;
    let [most, typical] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const found: Told[] = [];
    for (const { seconds, typical: median, factor, slots, ahead, isPaused } of steps) {
      now += seconds * SECOND;
      const guess = slots === 0 ? null : estimate(median, median * factor, { slots });
      told = tell(told, guess, { ...FACTS, ahead, isPaused }, now);
      const { state, upperMinutes, typicalMinutes, reason } = told.shown;
      // An overdue wait that rose beyond an hour has no number either, but it says why.
      const isBeyond = state === "long" || (state === "overdue" && reason !== null);
      const upper = upperMinutes ?? (isBeyond ? Number.POSITIVE_INFINITY : null);
      if (upper === null) continue;
      if ((upper > most || (typicalMinutes ?? 0) > typical) && reason === null) found.push(told);
      most = upper;
      // Who reads “up to 20” has been told no less than that.
      typical = typicalMinutes ?? upper;
    }
    return found;
  };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      expect(unexplained(steps)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("the ladder rounds up", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (seconds) => {
      const rung = rungAbove(seconds);
      expect(secondsOf(rung)).toBeGreaterThanOrEqual(seconds);
      expect(rung === 0 || secondsOf(rung - 1) < seconds).toBe(true);
    }),
  );
});
