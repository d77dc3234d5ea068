/** What a customer needs an agent to know: every one of these skills. Empty: anybody can help. */
export type Needs = readonly string[];

/** What an agent knows. Null: everything. */
export type Skills = readonly string[] | null;

/** Agents with the same skills, counted together. */
export interface AgentGroup {
  skills: Skills;
  /** Customers whom they can have at once, taken or free slots. Agents who are away or draining count as none. */
  slots: number;
  /** How many of these slots nobody has taken. */
  free: number;
  /** Customers whom they talk with now, draining agents included; on those of agents who are away nobody works. */
  busy: number;
}

/** Somebody who comes into the line. */
export interface Arrival {
  id: string;
  needs: Needs;
  /** What those need who are served before, in their order. Empty: next in line. */
  ahead: readonly Needs[];
  /** Whether this customer is served before everybody who is not urgent. @default false */
  urgent?: boolean;
}

/** Somebody in line whose wait is asked for. */
export interface Asked {
  /** The seed of whatever chance decides, so that asking twice gives the same answer. */
  id: string;
  needs: Needs;
  /** What those need who are served before, in their order. */
  ahead: readonly Needs[];
}

/** What a site knows about itself before anything has been learned. */
export interface Priors {
  /** How long a conversation keeps one slot, in seconds. */
  handlingSeconds: number;
  /** How long a customer waits in line before giving up, in seconds. */
  patienceSeconds: number;
  /** Whether the site has said so itself. What is only our guess is not shown to a customer. */
  areSet: boolean;
}

/** How long somebody is going to wait from now on. Every time is in seconds. */
export interface Estimate {
  /** How many customers with whom this one shares agents are served before. */
  ahead: number;
  /** How many slots there are of agents who can help. At least one. */
  slots: number;
  /** Whether a slot is free for this very customer: the wait is only until an agent takes it. */
  isTurn: boolean;
  /** The model’s mean, before calibration. */
  meanSeconds: number;
  /** The calibrated median. */
  typicalSeconds: number;
  /** The calibrated 90th percentile. */
  upperSeconds: number;
  /** How long a conversation keeps a slot at present, as learned. */
  handlingSeconds: number;
  /** How many completed conversations the rates are worth, those of the priors included. */
  effectiveCompletions: number;
  /** How many of them have been seen; the older one is, the less it counts. */
  seenCompletions: number;
  /** Whether the priors are the site’s own. */
  priorsAreSet: boolean;
  /** The share of the last 200 or so outcomes that lay in the 50 % interval told at their beginning. */
  coverage50: number;
  /** The share of the last 200 or so outcomes that lay in the 90 % interval told at their beginning. */
  coverage90: number;
  /**
   * The calibrated wait, in seconds, that is not exceeded with probability `p`.
   *
   * @throws RangeError unless 0 < p < 1
   */
  quantile(p: number): number;
  /**
   * The same before calibration.
   *
   * @throws RangeError unless 0 < p < 1
   */
  modelQuantile(p: number): number;
}

/** Who waits and who is busy when a server comes back. */
export interface Present {
  groups: readonly AgentGroup[];
  /** Everybody in line, in the order in which they are served. */
  waiting: readonly { id: string; needs: Needs; urgent: boolean }[];
}
