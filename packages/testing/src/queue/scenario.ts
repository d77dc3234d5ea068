import type { Chance, Duration } from "./chance.ts";

/** An agent who can have several customers at once. */
export interface SimulatedAgent {
  /** What the agent knows; null: everything. */
  skills: readonly string[] | null;
  slots: number;
  /** Whether the agent takes customers at a time, in seconds from the beginning. @default always */
  isOn?: (at: number) => boolean;
}

/** Customers who come for the same. */
export interface SimulatedStream {
  needs: readonly string[];
  /** Whether they are served before those who are not urgent. @default false */
  urgent?: boolean;
  /** How many come per second at a time. */
  rate: (at: number) => number;
  /** The most that `rate` ever is: times are drawn at it and thinned. */
  mostRate: number;
}

/** A place where people wait. Times in seconds, rates per second. */
export interface Scenario {
  agents: readonly SimulatedAgent[];
  streams: readonly SimulatedStream[];
  service: (chance: Chance, at: number) => number;
  patience: Duration;
  /** When agents may come and go: at every multiple of it. @default never */
  shiftSeconds?: number;
}
