import { Agenda } from "./agenda.ts";
import { createChance } from "./chance.ts";
import type { Scenario, SimulatedAgent } from "./scenario.ts";

/** Somebody in the simulation. Times in seconds from the beginning. */
export interface Customer {
  id: number;
  needs: readonly string[];
  urgent: boolean;
  at: number;
  /** Whether the customer has given up: then a ghost keeps the place, to see when its turn would have been. */
  isGhost: boolean;
}

/** A group of agents as they are now. */
export interface SimulatedGroup {
  skills: SimulatedAgent["skills"];
  slots: number;
  free: number;
  busy: number;
}

/** Who watches what happens. Everything is told at its time, in order. */
export interface Watcher {
  capacity?(groups: readonly SimulatedGroup[], at: number): void;
  /** Somebody came, whether there is a free slot or not; who waits is behind `ahead`. */
  arrived?(customer: Customer, ahead: readonly Customer[], mustWait: boolean, at: number): void;
  finished?(skills: SimulatedAgent["skills"], frees: boolean, at: number): void;
  began?(customer: Customer, skills: SimulatedAgent["skills"], at: number): void;
  left?(customer: Customer, at: number): void;
  /** A slot has come to somebody who had to wait, or to the ghost of somebody: the end of the potential wait. */
  reached?(customer: Customer, at: number): void;
  /** So much time has passed again. */
  tick?(waiting: readonly Customer[], at: number): void;
}

interface Agent extends SimulatedAgent {
  busy: number;
  on: boolean;
}

type Happening =
  | { type: "arrival"; stream: number }
  | { type: "finish"; agent: Agent }
  | { type: "leave"; customer: Customer }
  | { type: "shift" }
  | { type: "tick" };

/** How long and with which chance. */
export interface Run {
  seed: number;
  seconds: number;
  /** How often `tick` is told. @default never */
  tickSeconds?: number;
}

/**
 * Plays a scenario event by event: slots are taken by whoever has waited longest among those whom the agent can help, the urgent
 * before all others, and who has given up is passed over.
 */
export function simulate(scenario: Scenario, { seed, seconds, tickSeconds }: Run, watcher: Watcher): void {
  const chance = createChance(seed);
  const agenda = new Agenda<Happening>();
  const agents: Agent[] = scenario.agents.map((agent) => ({ ...agent, busy: 0, on: agent.isOn?.(0) ?? true }));
  let line: Customer[] = [];
  let served = 0;
  let now = 0;

  const canHelp = ({ skills }: Agent, { needs }: Customer) => !skills || needs.every((need) => skills.includes(need));
  const hasRoom = (agent: Agent) => agent.on && agent.busy < agent.slots;
  const waiting = () => line.filter(({ isGhost }) => !isGhost);
  const tellCapacity = () => watcher.capacity?.(groupsOf(agents), now);

  const begin = (agent: Agent, customer: Customer) => {
    agent.busy += 1;
    agenda.put(now + scenario.service(chance, now), { type: "finish", agent });
    watcher.began?.(customer, agent.skills, now);
  };
  const fill = (agent: Agent) => {
    for (let i = 0; hasRoom(agent) && i < line.length;) {
      const customer = line[i] as Customer;
      if (!canHelp(agent, customer)) {
        i += 1;
        continue;
      }
      line.splice(i, 1);
      watcher.reached?.(customer, now);
      if (!customer.isGhost) begin(agent, customer);
    }
  };
  const arrive = (index: number) => {
    const stream = scenario.streams[index] as Scenario["streams"][number];
    agenda.put(now + chance.exponential(1 / stream.mostRate), { type: "arrival", stream: index });
    if (chance.uniform() * stream.mostRate >= stream.rate(now)) return;
    const urgent = stream.urgent ?? false;
    const customer = { id: (served += 1), needs: stream.needs, urgent, at: now, isGhost: false };
    const patience = scenario.patience(chance);
    const agent = agents.find((agent) => hasRoom(agent) && canHelp(agent, customer));
    const ahead = waiting().filter((other) => other.urgent || !urgent);
    watcher.arrived?.(customer, ahead, agent === undefined, now);
    if (agent) begin(agent, customer);
    else {
      const behind = urgent ? line.findIndex((other) => !other.urgent) : -1;
      line.splice(behind === -1 ? line.length : behind, 0, customer);
      agenda.put(now + patience, { type: "leave", customer });
    }
  };
  const finish = (agent: Agent) => {
    agent.busy -= 1;
    watcher.finished?.(agent.skills, agent.on, now);
    fill(agent);
  };
  const leave = (customer: Customer) => {
    if (customer.isGhost || !line.includes(customer)) return;
    customer.isGhost = true;
    watcher.left?.(customer, now);
  };
  const shift = () => {
    agenda.put(now + (scenario.shiftSeconds ?? Number.POSITIVE_INFINITY), { type: "shift" });
    for (const agent of agents) agent.on = agent.isOn?.(now) ?? true;
    tellCapacity();
    for (const agent of agents) fill(agent);
  };

  for (const [stream, { mostRate }] of scenario.streams.entries()) {
    agenda.put(chance.exponential(1 / mostRate), { type: "arrival", stream });
  }
  if (tickSeconds) agenda.put(tickSeconds, { type: "tick" });
  shift();
  while (agenda.nextAt <= seconds) {
    now = agenda.nextAt;
    const what = agenda.take() as Happening;
    if (what.type === "arrival") arrive(what.stream);
    else if (what.type === "finish") finish(what.agent);
    else if (what.type === "leave") leave(what.customer);
    else if (what.type === "shift") shift();
    else {
      agenda.put(now + (tickSeconds ?? Number.POSITIVE_INFINITY), { type: "tick" });
      watcher.tick?.(waiting(), now);
    }
  }
}

/** The agents by what they know. */
function groupsOf(agents: readonly Agent[]): SimulatedGroup[] {
  const groups = new Map<string, SimulatedGroup>();
  for (const { skills, slots, busy, on } of agents) {
    const key = skills?.join() ?? "*";
    const group = groups.get(key) ?? { skills, slots: 0, free: 0, busy: 0 };
    groups.set(key, {
      skills,
      slots: group.slots + (on ? slots : 0),
      free: group.free + (on ? Math.max(0, slots - busy) : 0),
      busy: group.busy + busy,
    });
  }
  return [...groups.values()];
}
