import { gammaQuantile } from "./gamma.ts";
import type { Moments } from "./moments.ts";
import { normalQuantile } from "./normal.ts";

const EXACT_BELOW_SHAPE = 1.5;
const LEAST_ROOT = 0.02;

/** A wait as a gamma distribution. */
export interface Wait {
  /** In seconds. */
  mean: number;
  /** The square of the mean over the variance. */
  shape: number;
}

/** The gamma distribution that has these moments. */
export function gammaOf({ mean, variance }: Moments): Wait {
  return { mean, shape: mean ** 2 / variance };
}

/**
 * The wait in seconds that is not exceeded with probability `p`, by Wilson and Hilferty: the cube root of a gamma variable is
 * nearly normal. It serves from a shape of 1.5; below, its low quantiles are up to a fifth too small.
 *
 * @throws RangeError unless 0 < p < 1
 */
export function wilsonHilferty({ mean, shape }: Wait, p: number): number {
  const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  return mean * Math.max(LEAST_ROOT, root) ** 3;
}

/**
 * The wait in seconds that is not exceeded with probability `p`: for small shapes (next in line, a small team) the exact
 * quantile of the gamma distribution, which is the exponential one for shape 1; else `wilsonHilferty`.
 *
 * @throws RangeError unless 0 < p < 1
 */
export function waitQuantile(wait: Wait, p: number): number {
  if (wait.mean === 0) return 0;
  if (wait.shape >= EXACT_BELOW_SHAPE) return wilsonHilferty(wait, p);
  return (wait.mean / wait.shape) * gammaQuantile(wait.shape, p);
}
