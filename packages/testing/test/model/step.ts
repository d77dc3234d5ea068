import fc from "fast-check";
import type { Page } from "./page.ts";
import type { Stage } from "./stage.ts";

/** What the script knows of its own course: how much trouble it has made. */
export interface Course {
  troubles: number;
}

/** How many parcels arrive, and how many at a time. */
type Arrivals = [count: number, together: number];

export type Act<T> = (stage: Stage, given: T) => unknown;

const MOST_TROUBLES = 8;

/** One thing that somebody does, or that goes wrong, and how many parcels arrive before the next. */
export class Step implements fc.AsyncCommand<Course, Stage> {
  readonly #name: string;
  readonly #act: (stage: Stage) => unknown;
  readonly #arrivals: Arrivals;
  readonly #isTrouble: boolean;

  constructor(name: string, act: (stage: Stage) => unknown, arrivals: Arrivals, isTrouble: boolean) {
    this.#name = name;
    this.#act = act;
    this.#arrivals = arrivals;
    this.#isTrouble = isTrouble;
  }

  check({ troubles }: Readonly<Course>): boolean {
    return !this.#isTrouble || troubles < MOST_TROUBLES;
  }

  async run(course: Course, stage: Stage): Promise<void> {
    if (this.#isTrouble) course.troubles += 1;
    await this.#act(stage);
    await stage.parcels.deliver(...this.#arrivals);
  }

  toString(): string {
    const [count, together] = this.#arrivals;
    return `${this.#name}, then ${count} arrive${together > 1 ? `, ${together} at a time` : ""}`;
  }
}

const arrivals: fc.Arbitrary<Arrivals> = fc.tuple(
  fc.nat(12),
  fc.oneof({ weight: 2, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 4 }) }),
);

/** Something that people do. */
export function step<T>(name: string, given: fc.Arbitrary<T>, act: Act<T>, isTrouble = false): fc.Arbitrary<Step> {
  return fc
    .tuple(given, arrivals)
    .map(
      ([value, count]) => new Step(`${name} ${JSON.stringify(value)}`, (stage) => act(stage, value), count, isTrouble),
    );
}

/** Something that goes wrong. A script has only so much of it, so that what was typed has a chance to be stored meanwhile. */
export function trouble<T>(name: string, given: fc.Arbitrary<T>, act: Act<T>): fc.Arbitrary<Step> {
  return step(name, given, act, true);
}

/** Which of some things, by a number that stands for one of them however many there are. */
export const which = fc.nat(3);

export function pick<T>(things: readonly T[], index: number): T | undefined {
  return things[index % (things.length || 1)];
}

/** Does something on one of the pages that are awake. */
export function onPage<T>(act: (page: Page, given: T) => unknown): Act<[number, T]> {
  return ({ browser }, [index, given]) => {
    const page = pick(
      browser.open.filter(({ life }) => life.isAwake),
      index,
    );
    return page && act(page, given);
  };
}
