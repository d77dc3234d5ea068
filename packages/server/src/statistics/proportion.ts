/** From where to where a share, or the difference of two, may well lie; 1 is all. */
export interface Interval {
  low: number;
  high: number;
}

/** The quantile of the normal distribution that leaves 2.5 % above it: intervals cover 95 %. */
const Z = 1.959_963_984_540_054;

/**
 * The Wilson interval of a share at 95 %, which holds for few answers and at the ends of the scale too.
 *
 * E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, JASA 22 (1927), 209–212.
 *
 * @param of how many there are; at least 1
 */
export function wilson(count: number, of: number): Interval {
  const share = count / of;
  const square = Z ** 2;
  const centre = (share + square / (2 * of)) / (1 + square / of);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2))) / (1 + square / of);
  // Rounding must not put a bound on the wrong side of what was counted.
  return { low: Math.max(0, Math.min(share, centre - half)), high: Math.min(1, Math.max(share, centre + half)) };
}

/**
 * The interval of the difference of two shares at 95 %, `now` less `before`, made of their Wilson intervals. Only where it leaves
 * out 0 may one speak of a change.
 *
 * R. G. Newcombe, “Interval estimation for the difference between independent proportions”, Statistics in Medicine 17 (1998),
 * 873–890, method 10.
 */
export function newcombe(now: { count: number; of: number }, before: { count: number; of: number }): Interval {
  const [p1, p2] = [now.count / now.of, before.count / before.of];
  const [w1, w2] = [wilson(now.count, now.of), wilson(before.count, before.of)];
  const difference = p1 - p2;
  return {
    low: difference - Math.hypot(p1 - w1.low, w2.high - p2),
    high: difference + Math.hypot(w1.high - p1, p2 - w2.low),
  };
}
