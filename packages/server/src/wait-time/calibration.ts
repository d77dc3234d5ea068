import { waitQuantile, type Wait } from "./quantiles.ts";

const LEAST_STEP = 0.003;
const FIRST_STEPS = 20;
const LONGEST_SHIFT = 1.5;
const MOST_NARROW = -1;
const WIDEST = 1.5;
const REMEMBERED = 200;

/** What has been learned about how wrong the model is, for those with the same needs. */
export interface Calibration {
  /** The logarithm of what the median is multiplied by. */
  shift: number;
  /** The logarithm of what the distance of a quantile from the median is raised to, on the scale of logarithms. */
  spread: number;
  /** How many outcomes it has seen. */
  outcomes: number;
  coverage50: number;
  coverage90: number;
}

export const UNCALIBRATED: Calibration = { shift: 0, spread: 0, outcomes: 0, coverage50: 0.5, coverage90: 0.9 };

/**
 * The calibrated quantile in seconds.
 *
 * @throws RangeError unless 0 < p < 1
 */
export function calibrated({ shift, spread }: Calibration, wait: Wait, p: number): number {
  const median = waitQuantile(wait, 0.5);
  if (median === 0) return 0;
  return median * Math.exp(shift) * (waitQuantile(wait, p) / median) ** Math.exp(spread);
}

/**
 * What an outcome teaches: somebody of whom `wait` was predicted was served, or would have been, after `seconds`. The steps are
 * small on purpose: errors come in runs, and whoever runs after them predicts worse than who does not calibrate at all.
 */
export function calibrate(before: Calibration, wait: Wait, seconds: number): Calibration {
  const step = Math.max(LEAST_STEP, 1 / (FIRST_STEPS + before.outcomes));
  const at = (p: number) => calibrated(before, wait, p);
  const isIn50 = seconds >= at(0.25) && seconds <= at(0.75);
  const isIn90 = seconds >= at(0.05) && seconds <= at(0.95);
  return {
    shift: clamp(before.shift + step * ((seconds > at(0.5) ? 1 : 0) - 0.5), -LONGEST_SHIFT, LONGEST_SHIFT),
    spread: clamp(before.spread + step * ((isIn90 ? 0 : 1) - 0.1), MOST_NARROW, WIDEST),
    outcomes: before.outcomes + 1,
    coverage50: before.coverage50 + ((isIn50 ? 1 : 0) - before.coverage50) / REMEMBERED,
    coverage90: before.coverage90 + ((isIn90 ? 1 : 0) - before.coverage90) / REMEMBERED,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
