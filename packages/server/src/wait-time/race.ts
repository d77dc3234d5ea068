import type { Needs, Skills } from "./contract.ts";
import { keyOf, serves, type Crew } from "./crew.ts";

/** Agents whose slots come free together. */
export interface Lane {
  /** Slots that come free per second, all of them busy. */
  rate: number;
  slots: number;
  free: number;
  /** By kind of customer: whether they can help. */
  helps: readonly boolean[];
  helpsMe: boolean;
}

/** What decides when a customer is served: only the agents and customers who have something to do with each other. */
export interface Race {
  lanes: readonly Lane[];
  /** The kinds of those ahead who matter, in their order. */
  ahead: readonly number[];
  /** Slots of agents who can help this very customer. */
  slots: number;
  /** Completed conversations per second and slot of agents who can help. */
  rate: number;
  /** How many completed conversations the rates are worth. */
  worth: number;
  /** Whether everybody in the race can help everybody: then it is one pool, and sums say it all. */
  isOnePool: boolean;
}

/** Who runs against whom for the agents; null if nobody who is there can help. */
export function raceFor(crew: Crew, needs: Needs, ahead: readonly Needs[]): Race | null {
  const open = crew.groups.filter(({ slots }) => slots > 0);
  const kinds = kindsOf(ahead);
  const involved = spread(
    open.map(({ skills }) => skills),
    needs,
    kinds.needs,
  );
  if (!involved.groups.some(Boolean)) return null;
  const groups = open.filter((_, index) => involved.groups[index]);
  const paces = groups.map((group) => ({ group, ...crew.pace(group) }));
  const mine = paces.filter(({ group }) => serves(group.skills, needs));
  const total = paces.reduce((sum, { group, rate }) => sum + group.slots * rate, 0);
  const slots = mine.reduce((sum, { group }) => sum + group.slots, 0);
  const lanes = paces.map(({ group, rate }) => ({
    rate: group.slots * rate,
    slots: group.slots,
    free: group.free,
    helps: kinds.needs.map((need) => serves(group.skills, need)),
    helpsMe: serves(group.skills, needs),
  }));
  return {
    lanes,
    ahead: kinds.ahead.filter((kind) => involved.kinds[kind]),
    slots,
    rate: mine.reduce((sum, { group, rate }) => sum + group.slots * rate, 0) / slots,
    // The relative variance of a sum of independent rates, each with a relative variance of one over its worth.
    worth: 1 / paces.reduce((sum, { group, rate, worth }) => sum + ((group.slots * rate) / total) ** 2 / worth, 0),
    isOnePool: lanes.every(
      ({ helps, helpsMe }) => helpsMe && helps.every((help, kind) => help || !involved.kinds[kind]),
    ),
  };
}

function kindsOf(ahead: readonly Needs[]): { needs: Needs[]; ahead: number[] } {
  const numbers = new Map<string | Needs, number>();
  const needs: Needs[] = [];
  const kinds = ahead.map((each) => {
    // Customers of one category mostly share one list.
    const same = numbers.get(each);
    if (same !== undefined) return same;
    const key = keyOf(each);
    const number = numbers.get(key) ?? needs.push(each) - 1;
    numbers.set(key, number).set(each, number);
    return number;
  });
  return { needs, ahead: kinds };
}

/** Which groups can help this customer, or one whom such a group can help as well, and so on. */
function spread(
  groups: readonly Skills[],
  needs: Needs,
  kinds: readonly Needs[],
): { groups: boolean[]; kinds: boolean[] } {
  const inGroups = groups.map((skills) => serves(skills, needs));
  const inKinds = kinds.map(() => false);
  for (let grew = true; grew;) {
    grew = false;
    for (const [g, skills] of groups.entries()) {
      for (const [k, kind] of kinds.entries()) {
        if (inGroups[g] === inKinds[k] || !serves(skills, kind)) continue;
        inGroups[g] = true;
        inKinds[k] = true;
        grew = true;
      }
    }
  }
  return { groups: inGroups, kinds: inKinds };
}
