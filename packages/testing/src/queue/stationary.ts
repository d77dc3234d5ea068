import { waitBehind } from "@warmline/server/wait-time";
import { createChance } from "./chance.ts";

/** A queue that never changes: Poisson arrivals, exponential service with mean 1, exponential patience. */
export interface Stationary {
  slots: number;
  /** Arrivals over what all slots complete. */
  load: number;
  /** Abandonments per waiting customer and unit of time; 0: nobody ever leaves. */
  leaving: number;
}

/** Of those who have to wait: the mean of the potential wait, and the mean squared errors of what can be said of it. */
export interface ExactErrors {
  meanWait: number;
  /** Of the mean behind so many, with abandonment. */
  ours: number;
  /** Of the place over the slots, as if nobody ever left. */
  withoutLeaving: number;
}

const NEGLIGIBLE = 1e-14;

/** The same by the stationary distribution of the birth-and-death chain, without simulation. */
export function exactErrors({ slots, load, leaving }: Stationary): ExactErrors {
  let weight = 1;
  let total = 0;
  const sums = { meanWait: 0, ours: 0, withoutLeaving: 0 };
  for (let ahead = 0; weight > NEGLIGIBLE * total; ahead += 1) {
    const { mean, variance } = waitBehind(ahead, slots, leaving);
    total += weight;
    sums.meanWait += weight * mean;
    sums.ours += weight * variance;
    sums.withoutLeaving += weight * (variance + (mean - (ahead + 1) / slots) ** 2);
    weight *= (load * slots) / (slots + (ahead + 1) * leaving);
  }
  return { meanWait: sums.meanWait / total, ours: sums.ours / total, withoutLeaving: sums.withoutLeaving / total };
}

/** What a simulation found: errors of ours, of the last wait, and, where somebody waits, of the first one’s wait so far. */
export interface SimulatedErrors {
  meanWait: number;
  ours: number;
  les: number;
  /** The error of the first in line over ours, among those who find somebody waiting. */
  holOverOurs: number;
}

interface Waiting {
  at: number;
  leavesAt: number;
  ours: number;
  les: number;
  /** How long the first in line had waited; negative if nobody was there. */
  hol: number;
}

/** Plays so many arrivals. Whoever gives up keeps an inert place, so that their potential wait is known as well. */
export function simulatedErrors({ slots, load, leaving }: Stationary, arrivals: number, seed: number): SimulatedErrors {
  const chance = createChance(seed);
  const means: number[] = [];
  const sums = { count: 0, wait: 0, ours: 0, les: 0, hol: 0, oursBehind: 0 };
  let queue: Waiting[] = [];
  let head = 0;
  let busy = 0;
  let last = 0;
  let now = 0;

  const record = ({ at, ours, les, hol }: Waiting) => {
    const wait = now - at;
    sums.count += 1;
    sums.wait += wait;
    sums.ours += (wait - ours) ** 2;
    sums.les += (wait - les) ** 2;
    if (hol < 0) return;
    sums.hol += (wait - hol) ** 2;
    sums.oursBehind += (wait - ours) ** 2;
  };
  const arrive = () => {
    if (busy < slots) {
      busy += 1;
      last = 0;
      return;
    }
    let ahead = 0;
    let hol = -1;
    for (let i = head; i < queue.length; i += 1) {
      const other = queue[i] as Waiting;
      if (other.leavesAt <= now) continue;
      if (ahead === 0) hol = now - other.at;
      ahead += 1;
    }
    const ours = (means[ahead] ??= waitBehind(ahead, slots, leaving).mean);
    const leavesAt = leaving === 0 ? Number.POSITIVE_INFINITY : now + chance.exponential(1 / leaving);
    queue.push({ at: now, leavesAt, ours, les: last, hol });
  };
  const complete = () => {
    for (; head < queue.length; head += 1) {
      const next = queue[head] as Waiting;
      record(next);
      if (next.leavesAt <= now) continue;
      last = now - next.at;
      head += 1;
      return;
    }
    busy -= 1;
  };

  for (let arrived = 0; arrived < arrivals;) {
    const arriving = load * slots;
    now += chance.exponential(1 / (arriving + busy));
    if (chance.uniform() * (arriving + busy) >= arriving) complete();
    else {
      arrived += 1;
      arrive();
    }
    if (head > 1024) {
      queue = queue.slice(head);
      head = 0;
    }
  }
  return {
    meanWait: sums.wait / sums.count,
    ours: sums.ours / sums.count,
    les: sums.les / sums.count,
    holOverOurs: sums.hol / sums.oursBehind,
  };
}

/** One line of the acceptance table: what the mathematics say, and what a long simulation found for the last wait over ours. */
export interface Accepted extends Stationary {
  name: string;
  meanWait: number;
  ours: number;
  withoutLeaving: number;
  lesOverOurs: number;
}

export const ACCEPTED: readonly Accepted[] = [
  row("M/M/100+M ρ 1.4", 100, 1.4, 1, 0.3415, 2.8821e-3, 8.7465e-3, 2.053),
  row("M/M/100+M ρ 1.2", 100, 1.2, 1, 0.1937, 1.7406e-3, 2.648e-3, 2.097),
  row("M/M/20+M ρ 1.4", 20, 1.4, 1, 0.3839, 1.5863e-2, 3.0741e-2, 2.206),
  row("M/M/10+M ρ 1.2", 10, 1.2, 0.5, 0.555, 4.8037e-2, 6.8678e-2, 2.285),
  row("M/M/5+M ρ 1.2", 5, 1.2, 0.5, 0.7228, 1.2257e-1, 1.7745e-1, 2.357),
  row("M/M/100 ρ 0.95", 100, 0.95, 0, 0.2, 2e-3, 2e-3, 2.112),
  row("M/M/10 ρ 0.9", 10, 0.9, 0, 1, 0.1, 0.1, 2.177),
  row("M/M/5 ρ 0.8", 5, 0.8, 0, 1, 0.2, 0.2, 2.326),
  row("M/M/1 ρ 0.8", 1, 0.8, 0, 5, 5, 5, 2.319),
];

function row(
  name: string,
  slots: number,
  load: number,
  leaving: number,
  meanWait: number,
  ours: number,
  withoutLeaving: number,
  lesOverOurs: number,
): Accepted {
  return { name, slots, load, leaving, meanWait, ours, withoutLeaving, lesOverOurs };
}
