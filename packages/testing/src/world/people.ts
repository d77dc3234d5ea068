import { Agent } from "../people/agent.ts";
import { Visitor } from "../people/visitor.ts";
import type { Timers } from "../network/pause.ts";
import { startScriptedAgent } from "../scripted-agent/scripted-agent.ts";
import type { Activity } from "./activity.ts";
import type { VisitorOptions, World, WorldScriptOptions } from "./contract.ts";

interface Given {
  world: World;
  activity: Activity;
  timers: Timers;
  /** Hears of what went wrong with a scripted agent. */
  onError(error: unknown): void;
}

/** Who is in a world. */
export class People {
  readonly #given: Given;
  readonly #agents = new Map<string, Promise<Agent>>();
  readonly #scripted = new Set<{ stop(): Promise<void> }>();
  #seated: Agent[] = [];

  constructor(given: Given) {
    this.#given = given;
  }

  async visitor({ name, email, identity, ...request }: VisitorOptions = {}): Promise<Visitor> {
    const { world } = this.#given;
    const isSigned = identity === undefined && (name !== undefined || email !== undefined);
    const signed = isSigned ? await world.identity({ sub: crypto.randomUUID(), name, email }) : identity;
    return Visitor.arrive(world, { ...request, site: world.site.id, identity: signed });
  }

  agent(agentId = this.#first(false)): Promise<Agent> {
    const known = this.#agents.get(agentId);
    if (known) return known;
    const { world } = this.#given;
    const agent = Agent.stay(world, () => this.#link(agentId));
    this.#agents.set(agentId, agent);
    // Whoever could not sign in may try again, for example when the server is back.
    agent.catch(() => this.#agents.delete(agentId));
    return agent;
  }

  agents(): Promise<Agent[]> {
    return Promise.all(this.#agents.values());
  }

  scriptedAgent({ agentId = this.#first(true), lines, pace }: WorldScriptOptions = {}): { stop(): Promise<void> } {
    const { world, timers, onError } = this.#given;
    const started = startScriptedAgent({
      server: world,
      link: () => this.#link(agentId),
      lines,
      pace,
      timers,
      onError,
    });
    this.#scripted.add(started);
    return started;
  }

  async rememberSeats(): Promise<void> {
    this.#seated = (await this.agents()).filter(({ isSeated }) => isSeated);
  }

  async sitDownAgain(): Promise<void> {
    const seated = this.#seated;
    this.#seated = [];
    for (const agent of seated) {
      await agent.getUp();
      await agent.sitDown();
    }
  }

  async leave(): Promise<void> {
    for (const agent of await this.agents()) await agent.getUp();
    await Promise.all(Array.from(this.#scripted, (scripted) => scripted.stop()));
  }

  #link(agentId: string): Promise<string> {
    const { world, activity } = this.#given;
    // Its secret is hashed on another thread, which no round of the event loop shows.
    return activity.during(() => world.app.agents.createSignInLink(world.site.id, agentId));
  }

  #first(bot: boolean): string {
    const { agents } = this.#given.world.site;
    return (agents.find((agent) => agent.bot === bot) ?? agents[0])?.id ?? "";
  }
}
