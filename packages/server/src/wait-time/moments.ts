const EXACT_UP_TO = 400;

/** Mean in seconds and variance in seconds squared. */
export interface Moments {
  mean: number;
  variance: number;
}

/**
 * How long it takes until `ahead` customers and then this one have got a slot, where slots come free at `serving` a second in all
 * and each customer ahead gives up at `leaving` a second: the sum of independent exponential times with the rates
 * `serving + i·leaving` for i = 0 … ahead. Exact for Poisson completions and exponential patience; without patience it is
 * Whitt’s (1999) sum of `ahead + 1` exponential times.
 *
 * @throws RangeError unless `ahead` is a whole number from 0, `serving` is above 0 and `leaving` at least 0
 */
export function waitBehind(ahead: number, serving: number, leaving: number): Moments {
  if (!(Number.isInteger(ahead) && ahead >= 0)) throw new RangeError("Customers ahead are a whole number from 0.");
  if (!(serving > 0 && Number.isFinite(serving))) throw new RangeError("Slots come free at a rate above 0.");
  if (!(leaving >= 0 && Number.isFinite(leaving))) throw new RangeError("Customers leave at a rate of at least 0.");
  if (ahead <= EXACT_UP_TO || leaving === 0) return summed(ahead, serving, leaving);
  const first = summed(EXACT_UP_TO, serving, leaving);
  const rest = between(EXACT_UP_TO, ahead, serving, leaving);
  return { mean: first.mean + rest.mean, variance: first.variance + rest.variance };
}

function summed(ahead: number, serving: number, leaving: number): Moments {
  if (leaving === 0) return { mean: (ahead + 1) / serving, variance: (ahead + 1) / serving ** 2 };
  let mean = 0;
  let variance = 0;
  for (let i = 0; i <= ahead; i += 1) {
    const each = 1 / (serving + i * leaving);
    mean += each;
    variance += each * each;
  }
  return { mean, variance };
}

/** The sums over i from `after + 1` to `last`, by the integral from half a step before to half a step behind. */
function between(after: number, last: number, serving: number, leaving: number): Moments {
  const low = serving + (after + 0.5) * leaving;
  const high = serving + (last + 0.5) * leaving;
  return { mean: Math.log(high / low) / leaving, variance: (1 / low - 1 / high) / leaving };
}
