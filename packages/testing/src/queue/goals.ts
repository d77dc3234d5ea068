import type { Refreshes } from "./refresh.ts";
import type { Measured } from "./scenarios.ts";
import type { Score } from "./score.ts";

/** Something that a figure has to hold. */
export interface Goal {
  what: string;
  found: string;
  holds: boolean;
}

/** How much further than its goal a figure may lie where few days are simulated. In percentage points; `pinball` as a share. */
export interface Slack {
  coverage: number;
  rrase: number;
  pinball: number;
}

const NONE: Slack = { coverage: 0, rrase: 0, pinball: 0 };
const RIVALS_ARE_BEATEN_BY = 0.25;

/** What the estimator has to hold in a scenario. */
export function goalsFor({ name, reference }: Measured, score: Score, slack: Slack = NONE): Goal[] {
  const { rrase, raw, calibrated, pinball } = score;
  const within = (what: string, share: number, low: number, high: number): Goal => ({
    what: `${what} ${low}–${high} %`,
    found: `${(100 * share).toFixed(1)} %`,
    holds: 100 * share >= low - slack.coverage && 100 * share <= high + slack.coverage,
  });
  const least = (what: string, found: number, most: number): Goal => ({
    what: `${what} ≤ ${most.toFixed(1)} %`,
    found: `${found.toFixed(1)} %`,
    holds: found <= most,
  });
  if (name === "S6") {
    return [
      { ...within("90 % interval", calibrated.coverage90.share, 83, 100), what: "90 % interval ≥ 83 %" },
      least("RRASE, the last wait’s", rrase.calibrated, rrase.les),
    ];
  }
  const ratio = pinball.calibrated / pinball.climatology;
  return [
    within("90 % interval", calibrated.coverage90.share, 88, 91),
    within("50 % interval", calibrated.coverage50.share, 47, 53),
    within("90 % interval of the model alone", raw.coverage90.share, 88, 94),
    least("RRASE of the model", rrase.model, reference.model + 2 + slack.rrase),
    least("RRASE, calibrated", rrase.calibrated, reference.calibrated + 2 + slack.rrase),
    least("RRASE, a quarter below Asterisk’s", rrase.calibrated, (1 - RIVALS_ARE_BEATEN_BY) * rrase.asterisk),
    least("RRASE, a quarter below Salesforce’s", rrase.calibrated, (1 - RIVALS_ARE_BEATEN_BY) * rrase.salesforce),
    { what: "pinball ≤ 0.75 × climatology", found: ratio.toFixed(3), holds: ratio <= 0.75 + slack.pinball },
  ];
}

/** What has to hold for what customers read while they wait. */
export function goalsForRefreshes({ raisedWithoutReason, withinFirst }: Refreshes): Goal[] {
  return [
    {
      what: "nobody was told more without a reason",
      found: String(raisedWithoutReason),
      holds: raisedWithoutReason === 0,
    },
    {
      what: "served within the first number ≥ 97 %",
      found: `${(100 * withinFirst).toFixed(1)} %`,
      holds: withinFirst >= 0.97,
    },
  ];
}
