import type { Moments } from "./moments.ts";
import { chanceFrom, type Chance } from "./random.ts";
import type { Lane, Race } from "./race.ts";

const PATHS = 100;
// Long lines average themselves out, and every place in them is asked for.
const LEAST_PATHS = 8;
const MOST_DRAWS = 4_000;

/**
 * Mean and variance, in seconds, of the time until somebody is served where agents know different things: a hundred runs of the
 * race, in which slots come free, each goes to the first ahead whom its agent can help, and those ahead give up at `leaving` a
 * second. Only the order of what happens is left to chance; the time between is exponential whatever happens next, so its mean
 * and variance are added instead of drawn, and for one pool every path is the exact sum. The seed makes asking twice give the
 * same answer.
 */
export function rolledOut({ lanes, ahead }: Pick<Race, "lanes" | "ahead">, leaving: number, seed: number): Moments {
  const chance = chanceFrom(seed);
  const paths = Math.max(LEAST_PATHS, Math.min(PATHS, Math.floor(MOST_DRAWS / (ahead.length + 1))));
  let sum = 0;
  let squares = 0;
  let within = 0;
  for (let i = 0; i < paths; i += 1) {
    const { mean, variance } = onePath(lanes, [...ahead], leaving, chance);
    sum += mean;
    squares += mean ** 2;
    within += variance;
  }
  const mean = sum / paths;
  const across = Math.max(0, squares - paths * mean ** 2) / (paths - 1);
  return { mean, variance: within / paths + across };
}

/** Takes whom free slots can take at once out of `ahead`. True if one of them is for the customer who asks. */
export function takesAtOnce(lanes: readonly Lane[], ahead: number[]): boolean {
  const free = lanes.map((lane) => lane.free);
  for (let i = 0; i < ahead.length;) {
    const lane = lanes.findIndex(({ helps }, index) => helps[ahead[i] as number] && (free[index] ?? 0) > 0);
    if (lane === -1) i += 1;
    else {
      free[lane] = (free[lane] ?? 0) - 1;
      ahead.splice(i, 1);
    }
  }
  return lanes.some(({ helpsMe }, index) => helpsMe && (free[index] ?? 0) > 0);
}

function onePath(lanes: readonly Lane[], ahead: number[], leaving: number, chance: Chance): Moments {
  const left = countKinds(ahead);
  const rates = lanes.map((lane) => rateIn(lane, left));
  let serving = sumOf(rates);
  let mean = 0;
  let variance = 0;
  for (;;) {
    const rate = serving + ahead.length * leaving;
    mean += 1 / rate;
    variance += 1 / rate ** 2;
    const lane = lanes[drawn(rates, chance() * rate)];
    const index = lane ? ahead.findIndex((kind) => lane.helps[kind]) : Math.floor(chance() * ahead.length);
    const kind = ahead[index];
    // A lane that runs and finds nobody ahead has come free for this customer.
    if (kind === undefined) return { mean, variance };
    ahead.splice(index, 1);
    left[kind] = (left[kind] ?? 0) - 1;
    if (left[kind] > 0) continue;
    for (const [number, lane] of lanes.entries()) rates[number] = rateIn(lane, left);
    serving = sumOf(rates);
  }
}

/** At which rate a lane runs: one that can help nobody here any more has no part in it. */
function rateIn({ rate, helps, helpsMe }: Lane, left: readonly number[]): number {
  return helpsMe || helps.some((help, kind) => help && (left[kind] ?? 0) > 0) ? rate : 0;
}

/** The index of the rate in which a place on their sum lies; their number if it lies behind them. */
function drawn(rates: readonly number[], place: number): number {
  let rest = place;
  for (let index = 0; index < rates.length; index += 1) {
    rest -= rates[index] ?? 0;
    if (rest < 0) return index;
  }
  return rates.length;
}

function sumOf(rates: readonly number[]): number {
  return rates.reduce((sum, rate) => sum + rate, 0);
}

function countKinds(ahead: readonly number[]): number[] {
  const counts: number[] = [];
  for (const kind of ahead) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
