import { tell, WaitEstimator, type Shown, type Told } from "@warmline/server/wait-time";
import { restarted } from "./restart.ts";
import { simulate, type Customer } from "./simulate.ts";
import { asked, Listening, type Study } from "./study.ts";

const REFRESH_SECONDS = 15;
const DAY = 86_400;

/** What customers in line were told while they waited, every 15 seconds. Shares from 0 to 1. */
export interface Refreshes {
  customers: number;
  refreshes: number;
  /** How often the numbers changed in one wait. */
  changesPerWait: number;
  /** The share of customers who were once told more than before, with a reason; and how many without one. */
  raisedWithReason: number;
  raisedWithoutReason: number;
  /** The share of the served whom an agent took within the first number they were told; and with those who had left. */
  withinFirst: number;
  withinFirstWithGhosts: number;
  /** The share of refreshes after which it took no longer than was told then. */
  withinShown: number;
  /** The first upper number over the wait that it was, as a mean. */
  shownOverActual: number;
  /** The share of refreshes without a number, and of those that had to say that it takes longer than was told. */
  silent: number;
  overdue: number;
  /** The share of refreshes after which the rest of the wait lay in the uncalibrated interval. */
  coverage50: number;
  coverage90: number;
}

interface Look {
  at: number;
  shown: Shown;
  quantiles: readonly number[] | null;
}

interface Watched {
  told: Told | null;
  looks: Look[];
}

/** Plays a scenario and tells everybody in line, as the server would, at their coming and every 15 seconds. */
export function studyRefreshes({
  scenario,
  handlingSeconds,
  patienceSeconds,
  seed,
  days,
  warmUpDays = 5,
  restartAt,
}: Study): Refreshes {
  const priors = { handlingSeconds, patienceSeconds, areSet: true };
  const told = new Listening(new WaitEstimator(priors));
  const watched = new Map<Customer, Watched>();
  const sums = new Sums();
  let isRestarted = false;

  const look = (customer: Customer, ahead: readonly Customer[], at: number) => {
    const before = watched.get(customer) ?? { told: null, looks: [] };
    const estimate = told.estimator.predict(asked(customer, ahead), at * 1000);
    const facts = { ahead: ahead.length, isOpen: true, closesAt: null, isPaused: false, reason: null };
    const next = tell(before.told, estimate, facts, at * 1000);
    const quantiles = estimate && [0.05, 0.25, 0.75, 0.95].map((p) => estimate.modelQuantile(p));
    watched.set(customer, { told: next, looks: [...before.looks, { at, shown: next.shown, quantiles }] });
  };

  simulate(
    scenario,
    { seed, seconds: days * DAY, tickSeconds: REFRESH_SECONDS },
    {
      capacity: told.capacity,
      finished: told.finished,
      began: told.began,
      left: told.left,
      arrived(customer, ahead, mustWait, at) {
        if (mustWait) look(customer, ahead, at);
        told.arrived(customer, ahead, mustWait, at);
      },
      tick(waiting, at) {
        if (restartAt !== undefined && at >= restartAt && !isRestarted) {
          isRestarted = true;
          told.estimator = restarted(told.estimator, priors, at * 1000);
        }
        for (const [index, customer] of waiting.entries()) look(customer, waiting.slice(0, index), at);
      },
      reached(customer, at) {
        const { looks } = watched.get(customer) ?? { looks: [] };
        watched.delete(customer);
        if (customer.at >= warmUpDays * DAY) sums.add(customer, looks, at);
      },
    },
  );
  return sums.result();
}

/** The number that a customer reads as the most: none where none is told, and no end where it is more than an hour. */
function mostOf({ state, upperMinutes, reason }: Shown): number | null {
  const isBeyond = state === "long" || (state === "overdue" && reason !== null);
  return upperMinutes ?? (isBeyond ? Number.POSITIVE_INFINITY : null);
}

class Sums {
  #sum = {
    customers: 0,
    refreshes: 0,
    numbered: 0,
    changes: 0,
    raisedWithReason: 0,
    raisedWithoutReason: 0,
    bounded: 0,
    withinFirst: 0,
    boundedServed: 0,
    withinFirstServed: 0,
    withinShown: 0,
    ratio: 0,
    overdue: 0,
    quantiles: 0,
    in50: 0,
    in90: 0,
  };

  add(customer: Customer, looks: readonly Look[], end: number): void {
    const sum = this.#sum;
    sum.customers += 1;
    this.#countFirst(customer, looks, end);
    const [raisedWith, raisedWithout] = this.#countChanges(looks);
    sum.raisedWithReason += raisedWith;
    sum.raisedWithoutReason += raisedWithout;
    for (const { at, shown, quantiles } of looks) {
      const rest = end - at;
      const most = mostOf(shown);
      sum.refreshes += 1;
      sum.overdue += Number(shown.state === "overdue");
      if (most !== null) {
        sum.numbered += 1;
        sum.withinShown += Number(rest <= most * 60);
      }
      if (!quantiles) continue;
      const [q05 = 0, q25 = 0, q75 = 0, q95 = 0] = quantiles;
      sum.quantiles += 1;
      sum.in50 += Number(rest >= q25 && rest <= q75);
      sum.in90 += Number(rest >= q05 && rest <= q95);
    }
  }

  result(): Refreshes {
    const sum = this.#sum;
    return {
      customers: sum.customers,
      refreshes: sum.refreshes,
      changesPerWait: sum.changes / sum.customers,
      raisedWithReason: sum.raisedWithReason / sum.customers,
      raisedWithoutReason: sum.raisedWithoutReason,
      withinFirst: sum.withinFirstServed / sum.boundedServed,
      withinFirstWithGhosts: sum.withinFirst / sum.bounded,
      withinShown: sum.withinShown / sum.numbered,
      shownOverActual: sum.ratio / sum.bounded,
      silent: 1 - sum.numbered / sum.refreshes,
      overdue: sum.overdue / sum.refreshes,
      coverage50: sum.in50 / sum.quantiles,
      coverage90: sum.in90 / sum.quantiles,
    };
  }

  #countFirst({ at, isGhost }: Customer, looks: readonly Look[], end: number): void {
    const first = looks.find(({ shown }) => shown.toldUntil !== null);
    if (!first?.shown.toldUntil) return;
    const isWithin = Number(end * 1000 <= first.shown.toldUntil);
    this.#sum.bounded += 1;
    this.#sum.withinFirst += isWithin;
    if (!isGhost) {
      this.#sum.boundedServed += 1;
      this.#sum.withinFirstServed += isWithin;
    }
    this.#sum.ratio += (first.shown.toldUntil / 1000 - at) / Math.max(1, end - at);
  }

  /** Whether a number ever rose with a reason, and without one: held against the last number there was, however long ago. */
  #countChanges(looks: readonly Look[]): [number, number] {
    let most: number | null = null;
    let typical: number | null = null;
    let withReason = 0;
    let withoutReason = 0;
    for (const { shown } of looks) {
      const nextMost = mostOf(shown);
      if (nextMost === null) continue;
      const nextTypical = shown.typicalMinutes;
      const rose =
        (most !== null && nextMost > most) || (typical !== null && nextTypical !== null && nextTypical > typical);
      if (rose && shown.reason) withReason = 1;
      if (rose && !shown.reason) withoutReason = 1;
      if (most !== null && (nextMost !== most || nextTypical !== typical)) this.#sum.changes += 1;
      most = nextMost;
      // Who reads “up to 20” has been told no less than that.
      typical = nextTypical ?? nextMost;
    }
    return [withReason, withoutReason];
  }
}
