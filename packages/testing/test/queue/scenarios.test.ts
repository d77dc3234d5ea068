import { describe, expect, test } from "vitest";
import { goalsFor, type Slack } from "../../src/queue/goals.ts";
import { SCENARIOS, type Measured } from "../../src/queue/scenarios.ts";
import { score } from "../../src/queue/score.ts";
import { study } from "../../src/queue/study.ts";

// The full form is `pnpm bench wait`. A few days leave more to chance than sixty.
const DAYS: Readonly<Record<Measured["name"], number>> = { S1: 4, S2: 4, S3: 11, S4: 60, S5: 4, S6: 3 };
const SLACK: Slack = { coverage: 1.5, rrase: 1.5, pinball: 0.03 };

describe.each(SCENARIOS)("$name, $what", (measured) => {
  test("what is predicted holds its goals, and every other formula is wider of the mark", () => {
    const scored = score(study({ ...measured, days: DAYS[measured.name], warmUpDays: 1, seed: 1 }));
    const missed = goalsFor(measured, scored, SLACK).filter(({ holds }) => !holds);
    expect(missed).toEqual([]);
    const { model, calibrated, ...others } = scored.rrase;
    for (const error of Object.values(others)) expect(error).toBeGreaterThan(Math.min(model, calibrated));
  });
});

test("outcomes lie evenly in all tenths of what was predicted, with few ahead and with many", () => {
  const [first] = SCENARIOS;
  if (!first) throw new Error("There are no scenarios.");
  const { histogram, byAhead } = score(study({ ...first, days: 4, warmUpDays: 1, seed: 3 }));
  for (const share of histogram) expect(Math.abs(share - 0.1)).toBeLessThan(0.02);
  for (const { coverage90 } of byAhead) {
    expect(coverage90.count).toBeGreaterThan(500);
    expect(coverage90.low).toBeLessThan(0.92);
    expect(coverage90.high).toBeGreaterThan(0.87);
  }
});
