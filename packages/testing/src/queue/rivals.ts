const SALESFORCE_WAITS = 10;
const SALESFORCE_SECONDS = 600;

/** What others would tell a customer who comes now and has to wait, in seconds. */
export interface RivalAnswers {
  /** The wait of the last customer who was served. */
  les: number;
  /** How long the first in line has waited. */
  hol: number;
  /** Salesforce Omni-Channel: the mean of the last ten waits of the last ten minutes, the newest weighing most. */
  salesforce: number;
  /** Asterisk: `(3·old + new) >> 2` on each answered call. */
  asterisk: number;
  /** The mean of all waits so far. */
  mean: number;
}

/** The formulas that others use, each fed with the waits of those who were served for the same needs. */
export class Rivals {
  #recent: { wait: number; at: number }[] = [];
  #salesforce = 0;
  #asterisk = 0;
  #sum = 0;
  #count = 0;

  /** Somebody was served after so many seconds. */
  served(wait: number, at: number): void {
    this.#recent = [{ wait, at }, ...this.#recent].slice(0, SALESFORCE_WAITS);
    this.#asterisk = (3 * this.#asterisk + Math.round(wait)) >> 2;
  }

  /** Somebody who had to wait was served, or would have been. */
  waited(wait: number): void {
    this.#sum += wait;
    this.#count += 1;
  }

  /** @param firstSince Since when the first in line waits; null if nobody does */
  ask(firstSince: number | null, at: number): RivalAnswers {
    const waits = this.#recent.filter((one) => at - one.at <= SALESFORCE_SECONDS).map(({ wait }) => wait);
    const weights = waits.map((_, index) => SALESFORCE_WAITS - index);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    // With no waits in the window the last answer stands.
    if (total > 0) this.#salesforce = waits.reduce((sum, wait, i) => sum + wait * (weights[i] ?? 0), 0) / total;
    const les = this.#recent[0]?.wait ?? 0;
    return {
      les,
      hol: firstSince === null ? les : at - firstSince,
      salesforce: this.#salesforce,
      asterisk: this.#asterisk,
      mean: this.#count === 0 ? 0 : this.#sum / this.#count,
    };
  }
}
