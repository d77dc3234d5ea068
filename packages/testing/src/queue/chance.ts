/** A stream of chance that is the same for the same seed, with the distributions that waiting is made of. Times in seconds. */
export interface Chance {
  /** From 0 up to but not 1. */
  uniform(): number;
  exponential(mean: number): number;
  normal(): number;
}

/** How long something takes: one draw, in seconds. */
export type Duration = (chance: Chance) => number;

/** Chance from a seed: xoshiro128**, started by splitmix. */
export function createChance(seed: number): Chance {
  let mix = seed >>> 0;
  const start = () => {
    mix = (mix + 0x9e3779b9) >>> 0;
    let z = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  let [a, b, c, d] = [start(), start(), start(), start()];
  const next = () => {
    const x = Math.imul(b, 5);
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  // Two draws, since 32 bits are coarse for the tail of an exponential time.
  const uniform = () => (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53;
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal, exponential: (mean) => -mean * Math.log(1 - uniform()) };
}

export const exponential =
  (mean: number): Duration =>
  (chance) =>
    chance.exponential(mean);

/** @param cv The standard deviation over the mean */
export function lognormal(mean: number, cv: number): Duration {
  const variance = Math.log(1 + cv ** 2);
  const centre = Math.log(mean) - variance / 2;
  return (chance) => Math.exp(centre + Math.sqrt(variance) * chance.normal());
}

/** The sum of so many equal exponential stages. */
export const erlang =
  (stages: number, mean: number): Duration =>
  (chance) => {
    let sum = 0;
    for (let i = 0; i < stages; i += 1) sum += chance.exponential(mean / stages);
    return sum;
  };
