import { WaitEstimator } from "@warmline/server/wait-time";
import { restarted } from "./restart.ts";
import { Rivals, type RivalAnswers } from "./rivals.ts";
import type { Scenario } from "./scenario.ts";
import { simulate, type Customer, type Watcher } from "./simulate.ts";

/** The probabilities at which every prediction is written down. */
export const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
/** The probabilities between the ten bins of a histogram of outcomes. */
export const TENTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** What was predicted for somebody who had to wait, and what came of it. Times in seconds. */
export interface Outcome {
  at: number;
  ahead: number;
  /** The potential wait: until a slot came, to them or to their ghost. */
  wait: number;
  hasLeft: boolean;
  model: number;
  /** Without calibration, and with it, at `PROBABILITIES`. */
  raw: readonly number[];
  calibrated: readonly number[];
  /** The calibrated quantiles at `TENTHS`. */
  tenths: readonly number[];
  /** The place among those with the same needs, by the handling time that ours has learned, over the slots. */
  handlingByPlace: number;
  rivals: RivalAnswers;
}

/** A scenario to be studied, from a seed. */
export interface Study {
  scenario: Scenario;
  handlingSeconds: number;
  patienceSeconds: number;
  seed: number;
  days: number;
  /** How many days at the beginning do not count. @default 5 */
  warmUpDays?: number;
  /** When the server stops and starts again from what it wrote down, in seconds. @default never */
  restartAt?: number;
}

/** Everything that is told to the estimator, at milliseconds; the others hear of it through `also`. */
export class Listening implements Watcher {
  estimator: WaitEstimator;

  constructor(estimator: WaitEstimator) {
    this.estimator = estimator;
  }

  capacity: NonNullable<Watcher["capacity"]> = (groups, at) => this.estimator.capacity(groups, at * 1000);
  arrived: NonNullable<Watcher["arrived"]> = (customer, ahead, _mustWait, at) =>
    this.estimator.arrived({ ...asked(customer, ahead), urgent: customer.urgent }, at * 1000);
  began: NonNullable<Watcher["began"]> = (customer, skills, at) =>
    this.estimator.began(String(customer.id), skills, at * 1000);
  left: NonNullable<Watcher["left"]> = (customer, at) => this.estimator.left(String(customer.id), at * 1000);
  finished: NonNullable<Watcher["finished"]> = (skills, frees, at) => this.estimator.finished(skills, at * 1000, frees);
}

/** What the estimator wants to know of somebody in line. */
export function asked(customer: Customer, ahead: readonly Customer[]) {
  return { id: String(customer.id), needs: customer.needs, ahead: ahead.map(({ needs }) => needs) };
}

const DAY = 86_400;

/** Plays a scenario with an estimator that learns from it and writes down what was predicted for everybody who had to wait. */
export function study({
  scenario,
  handlingSeconds,
  patienceSeconds,
  seed,
  days,
  warmUpDays = 5,
  restartAt,
}: Study): Outcome[] {
  const priors = { handlingSeconds, patienceSeconds, areSet: true };
  const told = new Listening(new WaitEstimator(priors));
  const rivals = new Map<string, Rivals>();
  const open = new Map<Customer, Omit<Outcome, "wait" | "hasLeft">>();
  const outcomes: Outcome[] = [];
  let line: Customer[] = [];
  let isRestarted = false;
  const rivalsOf = ({ needs }: Customer) => {
    const key = needs.join();
    const found = rivals.get(key) ?? new Rivals();
    rivals.set(key, found);
    return found;
  };

  simulate(
    scenario,
    { seed, seconds: days * DAY },
    {
      capacity: told.capacity,
      finished: told.finished,
      arrived(customer, ahead, mustWait, at) {
        if (restartAt !== undefined && at >= restartAt && !isRestarted) {
          isRestarted = true;
          told.estimator = restarted(told.estimator, priors, at * 1000);
        }
        if (mustWait) {
          const first = line.find(({ needs }) => needs.join() === customer.needs.join());
          const answers = rivalsOf(customer).ask(first?.at ?? null, at);
          const prediction = predicted(told.estimator, customer, ahead, answers, at);
          if (prediction) open.set(customer, prediction);
          line.push(customer);
        }
        told.arrived(customer, ahead, mustWait, at);
      },
      began(customer, skills, at) {
        line = line.filter((other) => other !== customer);
        rivalsOf(customer).served(at - customer.at, at);
        told.began(customer, skills, at);
      },
      left(customer, at) {
        line = line.filter((other) => other !== customer);
        told.left(customer, at);
      },
      reached(customer, at) {
        const wait = at - customer.at;
        rivalsOf(customer).waited(wait);
        const prediction = open.get(customer);
        open.delete(customer);
        if (prediction && customer.at >= warmUpDays * DAY)
          outcomes.push({ ...prediction, wait, hasLeft: customer.isGhost });
      },
    },
  );
  return outcomes;
}

function predicted(
  estimator: WaitEstimator,
  customer: Customer,
  ahead: readonly Customer[],
  rivals: RivalAnswers,
  at: number,
): Omit<Outcome, "wait" | "hasLeft"> | null {
  const estimate = estimator.predict(asked(customer, ahead), at * 1000);
  if (!estimate) return null;
  const alike = ahead.filter(({ needs }) => needs.join() === customer.needs.join()).length;
  return {
    at,
    ahead: estimate.ahead,
    model: estimate.meanSeconds,
    raw: PROBABILITIES.map((p) => estimate.modelQuantile(p)),
    calibrated: PROBABILITIES.map((p) => estimate.quantile(p)),
    tenths: TENTHS.map((p) => estimate.quantile(p)),
    handlingByPlace: ((alike + 1) * estimate.handlingSeconds) / estimate.slots,
    rivals,
  };
}
