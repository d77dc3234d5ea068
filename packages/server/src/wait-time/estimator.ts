import { calibrate, calibrated, UNCALIBRATED, type Calibration } from "./calibration.ts";
import type { AgentGroup, Arrival, Asked, Estimate, Needs, Present, Priors, Skills } from "./contract.ts";
import { Crew, keyOf } from "./crew.ts";
import { Line, type InLine } from "./line.ts";
import { waitBehind, type Moments } from "./moments.ts";
import { gammaOf, waitQuantile, type Wait } from "./quantiles.ts";
import { raceFor, type Race } from "./race.ts";
import { seedOf } from "./random.ts";
import { happened, NOTHING_SEEN, passed, prior, rateOf, together, type Tally } from "./rates.ts";
import { rolledOut, takesAtOnce } from "./rollout.ts";
import { lineAfter, readSaved, type SavedEstimator } from "./saved.ts";

const PRIOR_ABANDONMENTS = 0.5;

/**
 * How long customers of one site wait. It learns how fast agents are and how soon customers give up from what happens in line,
 * predicts from who is ahead now, and learns slowly from each outcome how wrong it was. Instants are milliseconds since the
 * epoch and never go back; an earlier one counts as the last.
 *
 * The model is Whitt’s (1999) with abandonment: see `waitBehind`. What is learned is in `rates.ts`, and how an outcome teaches in
 * `calibration.ts`.
 */
export class WaitEstimator {
  readonly #priors: Priors;
  #at: number | null = null;
  #crew: Crew;
  #line = new Line();
  #patience: Tally = NOTHING_SEEN;
  #calibrations = new Map<string, Calibration>();

  constructor(priors: Priors) {
    this.#priors = priors;
    this.#crew = new Crew(priors.handlingSeconds);
  }

  /**
   * An estimator that knows what another one saved, and who is there now. The time between does not count: nobody was seen to
   * work or to wait. What cannot be read counts as nothing.
   */
  static resume(priors: Priors, saved: unknown, present: Present, now: number): WaitEstimator {
    const estimator = new WaitEstimator(priors);
    const read = readSaved(saved);
    estimator.#at = now;
    if (read) {
      estimator.#crew = new Crew(priors.handlingSeconds, read.crew);
      estimator.#patience = read.patience;
      estimator.#calibrations = new Map(read.calibrations);
    }
    estimator.#crew.set(present.groups);
    estimator.#line = new Line(lineAfter(read?.line ?? [], present.waiting, now));
    return estimator;
  }

  /** All that is needed to `resume`, as JSON. */
  toJSON(): SavedEstimator {
    return {
      version: 1,
      crew: this.#crew.groups.map((group) => ({ ...group })),
      patience: this.#patience,
      calibrations: [...this.#calibrations],
      line: this.#line.everybody.map((one) => ({ ...one })),
    };
  }

  /** Says who is there from now on: every group of agents, with its slots. It is the truth whatever was said before. */
  capacity(groups: readonly AgentGroup[], at: number): void {
    this.#passUntil(at);
    this.#crew.set(groups);
    this.#line.forgetHelpless(this.#crew.groups);
    this.#settleReached();
  }

  /** Somebody comes into line; who is there already does not come again. What is predicted now is what the outcome is held against. */
  arrived({ id, needs, ahead, urgent = false }: Arrival, at: number): void {
    this.#passUntil(at);
    if (this.#line.find(id)) return;
    const wait = this.#waitOf({ id, needs, ahead })?.wait ?? null;
    // Whose turn it is at once waits for an agent’s click, which the model knows nothing of.
    const predicted = wait && wait.mean > 0 ? wait : null;
    this.#line.add({ id, needs, urgent, since: this.#now, predicted, isGhost: false });
  }

  /** Somebody in line stands elsewhere from now on, or needs something else. Nothing happens for who is not in line. */
  moved({ id, needs, urgent }: { id: string; needs: Needs; urgent: boolean }, at: number): void {
    this.#passUntil(at);
    const one = this.#line.find(id);
    if (!one) return;
    this.#line.remove(one);
    this.#line.add({ ...one, needs, urgent, predicted: null });
  }

  /** An agent with these skills takes somebody, who need not have been in line. */
  began(id: string, skills: Skills, at: number): void {
    this.#passUntil(at);
    const one = this.#line.find(id);
    if (one) {
      for (const ghost of this.#line.passedOver(one, skills)) this.#learn(ghost);
      this.#line.remove(one);
      this.#learn(one);
    }
    this.#crew.took(skills);
  }

  /** Somebody in line gives up, or has been silent for so long that it counts as that. */
  left(id: string, at: number): void {
    this.#passUntil(at);
    const one = this.#line.find(id);
    if (!one) return;
    if (this.#crew.isAtWork) this.#patience = happened(this.#patience);
    if (one.predicted) one.isGhost = true;
    else this.#line.remove(one);
    this.#settleReached();
  }

  /** Somebody leaves the line without having given up, such as for a call back. It teaches nothing. */
  withdrawn(id: string, at: number): void {
    this.#passUntil(at);
    const one = this.#line.find(id);
    if (one) this.#line.remove(one);
  }

  /**
   * A conversation of an agent with these skills is over.
   *
   * @param frees Whether its slot is there for the next one: not if the agent is away or draining
   */
  finished(skills: Skills, at: number, frees = true): void {
    this.#passUntil(at);
    this.#crew.finished(skills, frees);
    this.#settleReached();
  }

  /**
   * How long somebody waits from now on, in line or not yet. It changes nothing, and the same question gets the same answer.
   *
   * @returns null if nobody is there who could help
   */
  predict(asked: Asked, now: number): Estimate | null {
    this.#passUntil(now);
    const found = this.#waitOf(asked);
    if (!found) return null;
    const { wait, race, ahead } = found;
    const calibration = this.#calibrationFor(asked.needs);
    return {
      ahead,
      slots: race.slots,
      isTurn: wait.mean === 0,
      meanSeconds: wait.mean,
      typicalSeconds: calibrated(calibration, wait, 0.5),
      upperSeconds: calibrated(calibration, wait, 0.9),
      handlingSeconds: 1 / race.rate,
      effectiveCompletions: race.worth,
      seenCompletions: this.#crew.groups.reduce((sum, { seen }) => sum + seen.events, 0),
      priorsAreSet: this.#priors.areSet,
      coverage50: calibration.coverage50,
      coverage90: calibration.coverage90,
      quantile: (p) => calibrated(calibration, wait, p),
      modelQuantile: (p) => waitQuantile(wait, p),
    };
  }

  get #now(): number {
    return this.#at ?? 0;
  }

  get #leaving(): number {
    return rateOf(together(prior(PRIOR_ABANDONMENTS, this.#priors.patienceSeconds), this.#patience));
  }

  /** While nobody is at work nothing is learned and nothing forgotten: the morning knows what the evening knew. */
  #passUntil(at: number): void {
    const seconds = this.#at === null ? 0 : Math.max(0, at - this.#at) / 1000;
    this.#at = Math.max(at, this.#at ?? at);
    if (seconds === 0 || !this.#crew.isAtWork) return;
    this.#crew.pass(seconds);
    this.#patience = passed(this.#patience, seconds, this.#line.waiting);
  }

  #waitOf({ id, needs, ahead }: Asked): { wait: Wait; race: Race; ahead: number } | null {
    const race = raceFor(this.#crew, needs, ahead);
    if (!race) return null;
    const behind = [...race.ahead];
    if (takesAtOnce(race.lanes, behind)) return { wait: { mean: 0, shape: 1 }, race, ahead: race.ahead.length };
    const { mean, variance } = this.#momentsOf({ ...race, ahead: behind }, id);
    // The rate itself is known only as well as so many completions tell.
    const wait = gammaOf({ mean, variance: variance + mean ** 2 / race.worth });
    return { wait, race, ahead: race.ahead.length };
  }

  #momentsOf(race: Race, id: string): Moments {
    if (!race.isOnePool) return rolledOut(race, this.#leaving, seedOf(id));
    const serving = race.lanes.reduce((sum, { rate }) => sum + rate, 0);
    return waitBehind(race.ahead.length, serving, this.#leaving);
  }

  #settleReached(): void {
    for (const ghost of this.#line.reached(this.#crew.groups)) this.#learn(ghost);
  }

  #learn({ needs, predicted, since }: InLine): void {
    if (!predicted) return;
    const before = this.#calibrationFor(needs);
    this.#calibrations.set(keyOf(needs), calibrate(before, predicted, (this.#now - since) / 1000));
  }

  #calibrationFor(needs: Needs): Calibration {
    return this.#calibrations.get(keyOf(needs)) ?? UNCALIBRATED;
  }
}
