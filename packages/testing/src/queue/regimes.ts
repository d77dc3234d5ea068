import { exponential, lognormal } from "./chance.ts";
import type { Scenario, SimulatedAgent } from "./scenario.ts";
import type { Outcome, Study } from "./study.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;
const HANDLING = 300;

/** A day at a desk on which something changes all of a sudden, again and again. */
export interface Regime {
  name: string;
  study: Omit<Study, "seed" | "days">;
  /** Which of the outcomes are those that the change made hard to predict. */
  isJudged: (outcome: Outcome) => boolean;
}

/** Whether it is between two hours of the day. */
const between = (from: number, to: number) => (at: number) => at % DAY >= from * HOUR && at % DAY < to * HOUR;

const always = (count: number): SimulatedAgent[] => Array.from({ length: count }, () => ({ skills: null, slots: 1 }));

const some = (count: number, isOn: (at: number) => boolean): SimulatedAgent[] =>
  Array.from({ length: count }, () => ({ skills: null, slots: 1, isOn }));

const LOAD = (1.1 * 6) / HANDLING;

function desk(changed: Partial<Scenario> & { rate?: (at: number) => number }): Regime["study"] {
  const { rate = () => LOAD, ...rest } = changed;
  const scenario: Scenario = {
    agents: always(6),
    streams: [{ needs: [], rate, mostRate: 3 * LOAD }],
    service: lognormal(HANDLING, 1),
    patience: exponential(2 * HANDLING),
    shiftSeconds: HOUR,
    ...rest,
  };
  return { scenario, handlingSeconds: HANDLING, patienceSeconds: 2 * HANDLING, warmUpDays: 2 };
}

export const REGIMES: readonly Regime[] = [
  {
    name: "two of six agents leave",
    study: desk({ agents: [...always(4), ...some(2, (at) => !between(9, 12)(at))] }),
    isJudged: ({ at }) => between(9, 12)(at),
  },
  {
    name: "two agents join six",
    study: desk({ agents: [...always(6), ...some(2, between(9, 12))] }),
    isJudged: ({ at }) => between(9, 12)(at),
  },
  {
    name: "three times as many come for half an hour",
    study: desk({ rate: (at) => (between(9, 9.5)(at) ? 3 * LOAD : LOAD) }),
    isJudged: ({ at }) => between(9, 10.5)(at),
  },
  {
    name: "nobody comes for two hours",
    study: desk({ rate: (at) => (between(9, 11)(at) ? 0 : LOAD) }),
    isJudged: ({ at }) => between(11, 13)(at),
  },
  {
    name: "conversations take twice as long, after two hours",
    study: desk({
      service: (chance, at) => lognormal((between(0, 12)(at) ? 2 : 1) * HANDLING, 1)(chance),
    }),
    isJudged: ({ at }) => between(2, 12)(at),
  },
];

/** A desk where nothing is steady: most agents go for an hour every three hours, and one customer in ten goes before all others. */
export const UNSTEADY: Regime["study"] = desk({
  agents: [...always(2), ...some(4, (at) => at % (3 * HOUR) < 2 * HOUR)],
  streams: [
    { needs: [], rate: () => 0.9 * LOAD, mostRate: 0.9 * LOAD },
    { needs: [], urgent: true, rate: () => 0.1 * LOAD, mostRate: 0.1 * LOAD },
  ],
});
