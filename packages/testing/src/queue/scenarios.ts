import { erlang, exponential, lognormal } from "./chance.ts";
import type { Scenario, SimulatedAgent, SimulatedStream } from "./scenario.ts";

const HOUR = 3600;

/** One of the scenarios that the estimator is measured on, with what it is told beforehand. */
export interface Measured {
  name: "S1" | "S2" | "S3" | "S4" | "S5" | "S6";
  what: string;
  scenario: Scenario;
  /** How many days the full form simulates. */
  days: number;
  /** What the site says of itself, in seconds. */
  handlingSeconds: number;
  patienceSeconds: number;
  /** The relative root of the squared error that model and calibrated median must not exceed, in per cent, by more than two. */
  reference: { model: number; calibrated: number };
}

const alike = (count: number, slots: number, skills: SimulatedAgent["skills"] = null): SimulatedAgent[] =>
  Array.from({ length: count }, () => ({ skills, slots }));

const steady = (rate: number, needs: readonly string[] = []): SimulatedStream => ({
  needs,
  rate: () => rate,
  mostRate: rate,
});

const inShifts = (index: number): SimulatedAgent => ({
  skills: null,
  slots: 3,
  isOn: (at) => at >= index * 3 * HOUR && (at - index * 3 * HOUR) % (12 * HOUR) < 6 * HOUR,
});

/** Seven agents with three slots each, four of them in shifts, and arrivals that swell and ebb. */
export const S3: Scenario = {
  agents: [...alike(3, 3), ...[0, 1, 2, 3].map(inShifts)],
  streams: [
    {
      needs: [],
      rate: (at) => (15 / 600) * (1 + 0.5 * Math.sin((2 * Math.PI * at) / (8 * HOUR))),
      mostRate: (15 / 600) * 1.5,
    },
  ],
  service: lognormal(600, 1.5),
  patience: lognormal(600, 1),
  shiftSeconds: 3 * HOUR,
};

export const SCENARIOS: readonly Measured[] = [
  {
    name: "S1",
    what: "20 agents, exponential",
    scenario: {
      agents: alike(20, 1),
      streams: [steady((1.1 * 20) / 300)],
      service: exponential(300),
      patience: exponential(600),
    },
    days: 60,
    handlingSeconds: 300,
    patienceSeconds: 600,
    reference: { model: 36.6, calibrated: 37.4 },
  },
  {
    name: "S2",
    what: "20 agents, long tails",
    scenario: {
      agents: alike(20, 1),
      streams: [steady((1.1 * 20) / 300)],
      service: lognormal(300, 1.5),
      patience: lognormal(600, 1),
    },
    days: 60,
    handlingSeconds: 240,
    patienceSeconds: 900,
    reference: { model: 29.9, calibrated: 30.3 },
  },
  {
    name: "S3",
    what: "7 agents × 3, shifts and tides",
    scenario: S3,
    days: 60,
    handlingSeconds: 500,
    patienceSeconds: 900,
    reference: { model: 37.8, calibrated: 37.1 },
  },
  {
    name: "S4",
    what: "2 agents",
    scenario: {
      agents: alike(2, 1),
      streams: [steady((0.9 * 2) / 300)],
      service: lognormal(300, 1),
      patience: exponential(900),
    },
    days: 180,
    handlingSeconds: 300,
    patienceSeconds: 600,
    reference: { model: 67.2, calibrated: 68.7 },
  },
  {
    name: "S5",
    what: "6 agents with A, 6 with A and B",
    scenario: {
      agents: [...alike(6, 1, ["A"]), ...alike(6, 1, ["A", "B"])],
      streams: [steady(9 / 300, ["A"]), steady(4 / 300, ["B"])],
      service: lognormal(300, 1),
      patience: exponential(600),
    },
    days: 30,
    handlingSeconds: 300,
    patienceSeconds: 600,
    reference: { model: 45.2, calibrated: 45.8 },
  },
  {
    name: "S6",
    what: "40 agents, patience that breaks all at once",
    scenario: {
      agents: alike(40, 1),
      streams: [steady((1.3 * 40) / 300)],
      service: lognormal(300, 1),
      patience: erlang(10, 300),
    },
    days: 30,
    handlingSeconds: 300,
    patienceSeconds: 600,
    reference: { model: 18.5, calibrated: 15.3 },
  },
];
