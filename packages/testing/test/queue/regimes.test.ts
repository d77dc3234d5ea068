import { describe, expect, test } from "vitest";
import { REGIMES } from "../../src/queue/regimes.ts";
import { SCENARIOS } from "../../src/queue/scenarios.ts";
import { score } from "../../src/queue/score.ts";
import { study } from "../../src/queue/study.ts";

const DAY = 86_400;

describe.each(REGIMES)("when $name", ({ study: given, isJudged }) => {
  test("the intervals hold what they say, and the prediction is worth more than the past or the last wait", () => {
    const { count, calibrated, pinball, rrase } = score(study({ ...given, days: 14, seed: 1 }).filter(isJudged));
    expect(count).toBeGreaterThan(1_000);
    expect(calibrated.coverage90.share).toBeGreaterThan(0.86);
    expect(calibrated.coverage90.share).toBeLessThan(0.95);
    expect(calibrated.coverage50.share).toBeGreaterThan(0.44);
    expect(calibrated.coverage50.share).toBeLessThan(0.58);
    expect(pinball.calibrated).toBeLessThan(0.85 * pinball.climatology);
    expect(rrase.calibrated).toBeLessThan(0.8 * rrase.les);
  });
});

test.each(SCENARIOS)(
  "$name: a server that stops and starts again predicts as if it had not",
  ({ scenario, handlingSeconds, patienceSeconds }) => {
    const given = { scenario, handlingSeconds, patienceSeconds, seed: 5, days: 0.5, warmUpDays: 0 };
    const [through, restarted] = [study(given), study({ ...given, restartAt: DAY / 4 })];
    expect(restarted.length).toBeGreaterThan(50);
    expect(restarted.length).toBe(through.length);
    for (const [index, { model, calibrated }] of restarted.entries()) {
      // The moment between the last event and the stop was seen by nobody.
      expect(model / (through[index]?.model ?? 0)).toBeCloseTo(1, 1);
      expect((calibrated[2] ?? 0) / (through[index]?.calibrated[2] ?? 0)).toBeCloseTo(1, 1);
    }
  },
);
