/** Gives numbers in [0, 1). */
export type Chance = () => number;

/** A chance that gives the same numbers for the same seed (mulberry32). */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of `things`. @throws RangeError if there are none */
export function pick<T>(things: readonly T[], chance: Chance): T {
  const thing = things[Math.floor(chance() * things.length)];
  if (thing === undefined) throw new RangeError("there is nothing to pick from");
  return thing;
}

/** A number from `least` up to `most`. */
export function between(least: number, most: number, chance: Chance): number {
  return least + chance() * (most - least);
}
