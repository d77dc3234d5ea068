const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
const PRECISION = 1e-12;
const ENOUGH = 200;

function logGamma(shape: number): number {
  const x = shape - 1;
  const sum = LANCZOS.reduce((sum, c, i) => sum + c / (x + i + 1), 0.9999999999998099);
  const t = x + LANCZOS.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The distribution function of the gamma distribution with scale 1, by its series: all terms are positive. */
export function gammaProbability(shape: number, x: number): number {
  if (x <= 0) return 0;
  let term = 1;
  let sum = 1;
  for (let i = 1; term > sum * PRECISION && i < ENOUGH; i += 1) {
    term *= x / (shape + i);
    sum += term;
  }
  return Math.min(1, sum * Math.exp(shape * Math.log(x) - x - logGamma(shape + 1)));
}

/**
 * The quantile of the gamma distribution with scale 1, for the small shapes where an approximation does not serve: the place
 * is closed in on by Newton’s steps, and by halving on the scale of logarithms where a step would leave the bounds.
 *
 * @throws RangeError unless 0 < p < 1 and the shape is above 0
 */
export function gammaQuantile(shape: number, p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError("A quantile is asked for with a probability between 0 and 1.");
  if (!(shape > 0)) throw new RangeError("A gamma distribution has a shape above 0.");
  const norm = logGamma(shape);
  // Where x is small the series is its first term; above `high` nothing is left.
  let low = 0;
  let high = shape + 40;
  let x = Math.min(high, Math.exp((Math.log(p) + logGamma(shape + 1)) / shape));
  for (let i = 0; i < ENOUGH; i += 1) {
    const miss = gammaProbability(shape, x) - p;
    if (miss > 0) high = x;
    else low = x;
    const density = Math.exp((shape - 1) * Math.log(x) - x - norm);
    const newton = x - miss / density;
    const next = newton > low && newton < high ? newton : low > 0 ? Math.sqrt(low * high) : x / 2;
    if (Math.abs(next - x) <= PRECISION * x) return next;
    x = next;
  }
  return x;
}
