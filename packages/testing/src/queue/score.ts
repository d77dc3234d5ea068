import { PROBABILITIES, TENTHS, type Outcome } from "./study.ts";

/** How many of how many lay within, with the 95 % band by Wilson. Shares from 0 to 1. */
export interface Coverage {
  share: number;
  low: number;
  high: number;
  count: number;
}

/** A contestant’s error: the root of the mean squared error over the mean wait, in per cent. */
export type Rrase = Readonly<Record<Contestant, number>>;
export type Contestant =
  | "model"
  | "calibrated"
  | "handlingByPlace"
  | "les"
  | "hol"
  | "salesforce"
  | "asterisk"
  | "mean";

/** What a study came to. */
export interface Score {
  count: number;
  /** In seconds. */
  meanWait: number;
  leftShare: number;
  rrase: Rrase;
  raw: { coverage50: Coverage; coverage90: Coverage };
  calibrated: { coverage50: Coverage; coverage90: Coverage };
  /** Calibrated, by how many were ahead: 0, 1–2, 3–5, 6–10, more. */
  byAhead: readonly { label: string; coverage50: Coverage; coverage90: Coverage }[];
  /** The share of outcomes in each tenth of what was predicted. */
  histogram: readonly number[];
  /** The mean pinball loss over `PROBABILITIES`, in seconds: ours before and after calibration, and the past’s own quantiles. */
  pinball: { raw: number; calibrated: number; climatology: number };
  /** The mean width of the calibrated 90 % interval, in seconds. */
  width90: number;
}

const BUCKETS = [
  { label: "0", from: 0, to: 0 },
  { label: "1–2", from: 1, to: 2 },
  { label: "3–5", from: 3, to: 5 },
  { label: "6–10", from: 6, to: 10 },
  { label: "> 10", from: 11, to: Number.POSITIVE_INFINITY },
] as const;
const Z95 = 1.959964;

/** @throws RangeError without outcomes */
export function score(outcomes: readonly Outcome[]): Score {
  if (outcomes.length === 0) throw new RangeError("Nothing was predicted, so there is nothing to score.");
  const meanWait = mean(outcomes, ({ wait }) => wait);
  const rrase = (predicted: (outcome: Outcome) => number) =>
    (100 * Math.sqrt(mean(outcomes, (outcome) => (outcome.wait - predicted(outcome)) ** 2))) / meanWait;
  const sorted = outcomes.map(({ wait }) => wait).sort((a, b) => a - b);
  const past = PROBABILITIES.map((p) => sorted[Math.floor(p * sorted.length)] ?? 0);
  return {
    count: outcomes.length,
    meanWait,
    leftShare: mean(outcomes, ({ hasLeft }) => Number(hasLeft)),
    rrase: {
      model: rrase(({ model }) => model),
      calibrated: rrase(({ calibrated }) => calibrated[2] ?? 0),
      handlingByPlace: rrase(({ handlingByPlace }) => handlingByPlace),
      les: rrase(({ rivals }) => rivals.les),
      hol: rrase(({ rivals }) => rivals.hol),
      salesforce: rrase(({ rivals }) => rivals.salesforce),
      asterisk: rrase(({ rivals }) => rivals.asterisk),
      mean: rrase(({ rivals }) => rivals.mean),
    },
    raw: coverages(outcomes, "raw"),
    calibrated: coverages(outcomes, "calibrated"),
    byAhead: BUCKETS.map(({ label, from, to }) => ({
      label,
      ...coverages(
        outcomes.filter(({ ahead }) => ahead >= from && ahead <= to),
        "calibrated",
      ),
    })),
    histogram: histogram(outcomes),
    pinball: {
      raw: mean(outcomes, ({ wait, raw }) => pinball(wait, raw)),
      calibrated: mean(outcomes, ({ wait, calibrated }) => pinball(wait, calibrated)),
      climatology: mean(outcomes, ({ wait }) => pinball(wait, past)),
    },
    width90: mean(outcomes, ({ calibrated }) => (calibrated.at(-1) ?? 0) - (calibrated[0] ?? 0)),
  };
}

function coverages(
  outcomes: readonly Outcome[],
  kind: "raw" | "calibrated",
): { coverage50: Coverage; coverage90: Coverage } {
  const within = (low: number, high: number) =>
    outcomes.filter(({ wait, [kind]: at }) => wait >= (at[low] ?? 0) && wait <= (at[high] ?? 0)).length;
  return { coverage50: coverage(within(1, 3), outcomes.length), coverage90: coverage(within(0, 4), outcomes.length) };
}

/** A share with its Wilson band. */
export function coverage(hits: number, count: number): Coverage {
  if (count === 0) return { share: Number.NaN, low: 0, high: 1, count };
  const share = hits / count;
  const squared = Z95 ** 2 / count;
  const centre = (share + squared / 2) / (1 + squared);
  const half = (Math.sqrt((share * (1 - share)) / count + squared / (4 * count)) * Z95) / (1 + squared);
  return { share, low: centre - half, high: centre + half, count };
}

function histogram(outcomes: readonly Outcome[]): number[] {
  const bins = Array.from({ length: TENTHS.length + 1 }, () => 0);
  for (const { wait, tenths } of outcomes) {
    const index = tenths.findIndex((quantile) => wait <= quantile);
    const bin = index === -1 ? TENTHS.length : index;
    bins[bin] = (bins[bin] ?? 0) + 1 / outcomes.length;
  }
  return bins;
}

function pinball(wait: number, quantiles: readonly number[]): number {
  const losses = PROBABILITIES.map((p, index) => {
    const miss = wait - (quantiles[index] ?? 0);
    return miss >= 0 ? p * miss : (p - 1) * miss;
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

function mean<T>(items: readonly T[], of: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += of(item);
  return sum / items.length;
}
