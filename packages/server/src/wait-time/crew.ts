import type { AgentGroup, Needs, Skills } from "./contract.ts";
import { happened, NOTHING_SEEN, passed, prior, rateOf, together, type Tally } from "./rates.ts";

const PRIOR_COMPLETIONS = 2;
const FORGOTTEN_BELOW = 0.01;

/** A group of agents, with what has been seen of how long they take. */
export interface Crewed extends AgentGroup {
  /** Conversations completed, in the seconds that slots were busy; without any prior. */
  seen: Tally;
}

/** What the agents of one group get done. */
export interface Pace {
  /** Completed conversations per second and busy slot. */
  rate: number;
  /** How many completed conversations the rate is worth, the prior’s included. */
  worth: number;
}

/** Whether an agent with these skills can help somebody with these needs. */
export function serves(skills: Skills, needs: Needs): boolean {
  return skills === null || needs.every((need) => skills.includes(need));
}

/** The agents at work, by what they know. Groups who are gone are remembered until what they taught has faded. */
export class Crew {
  readonly #handlingSeconds: number;
  #groups: Crewed[];

  constructor(handlingSeconds: number, groups: readonly Crewed[] = []) {
    this.#handlingSeconds = handlingSeconds;
    this.#groups = groups.map((group) => ({ ...group }));
  }

  get groups(): readonly Crewed[] {
    return this.#groups;
  }

  /** Whether anybody has, or could take, a customer. */
  get isAtWork(): boolean {
    return this.#groups.some(({ slots, busy }) => slots > 0 || busy > 0);
  }

  /** Lets time go by in which everybody who is busy stays so. */
  pass(seconds: number): void {
    for (const group of this.#groups) group.seen = passed(group.seen, seconds, group.busy);
  }

  /** Who is there from now on. */
  set(groups: readonly AgentGroup[]): void {
    const next: Crewed[] = groups.map((group) => ({ ...group, seen: this.#find(group.skills)?.seen ?? NOTHING_SEEN }));
    const keys = new Set(next.map(({ skills }) => keyOf(skills)));
    for (const { skills, seen } of this.#groups) {
      if (keys.has(keyOf(skills)) || seen.events < FORGOTTEN_BELOW) continue;
      next.push({ skills, slots: 0, free: 0, busy: 0, seen });
    }
    this.#groups = next;
  }

  took(skills: Skills): void {
    const group = this.#findOrAdd(skills);
    group.busy += 1;
    group.free = Math.max(0, group.free - 1);
  }

  finished(skills: Skills, frees: boolean): void {
    const group = this.#findOrAdd(skills);
    group.seen = happened(group.seen);
    group.busy = Math.max(0, group.busy - 1);
    if (frees) group.free = Math.min(group.slots, group.free + 1);
  }

  /**
   * How fast a group is: what was seen of it, and a prior of two conversations as long as the others’ take at present, or as the
   * site says where there are no others.
   */
  pace(group: Crewed): Pace {
    const others = this.#groups
      .filter((other) => other !== group)
      .reduce((sum, { seen }) => together(sum, seen), NOTHING_SEEN);
    const believed = together(prior(PRIOR_COMPLETIONS, this.#handlingSeconds), others);
    const tally = together(prior(PRIOR_COMPLETIONS, 1 / rateOf(believed)), group.seen);
    return { rate: rateOf(tally), worth: tally.events };
  }

  #find(skills: Skills): Crewed | undefined {
    const key = keyOf(skills);
    return this.#groups.find((group) => keyOf(group.skills) === key);
  }

  #findOrAdd(skills: Skills): Crewed {
    const found = this.#find(skills);
    if (found) return found;
    const added: Crewed = { skills, slots: 0, free: 0, busy: 0, seen: NOTHING_SEEN };
    this.#groups.push(added);
    return added;
  }
}

/** The same for the same skills in any order. */
export function keyOf(skills: Skills): string {
  return skills === null ? "*" : JSON.stringify([...skills].sort());
}
