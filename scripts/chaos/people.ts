import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { ChaosAgent } from "./agent.ts";
import { createChance, pick, type Chance } from "./chance.ts";
import { Ledger } from "./ledger.ts";
import type { Answer, Task } from "./messages.ts";
import type { Person } from "./person.ts";
import { ChaosVisitor } from "./visitor.ts";

const TEND_MS = 500;
const ARRIVAL_MS = 50;

/** The process of a crew: some people, and what the run asks of them. */
class Crew {
  readonly #window: EventTarget;
  readonly #ledger = new Ledger();
  #people: Person[] = [];
  #chance: Chance = createChance(0);
  #typing: NodeJS.Timeout | undefined;

  constructor(window: EventTarget) {
    this.#window = window;
  }

  async carryOut(task: Task): Promise<Answer> {
    switch (task.do) {
      case "come":
        await this.#come(task);
        return { done: true };
      case "type":
        clearInterval(this.#typing);
        if (task.rate > 0)
          this.#typing = setInterval(() => pick(this.#people, this.#chance).speak(), 1_000 / task.rate);
        return { done: true };
      case "reopen":
        for (const person of this.#people) if (this.#chance() < task.share) person.reopen?.();
        return { done: true };
      case "come online":
        this.#window.dispatchEvent(new Event("online"));
        return { done: true };
      case "look":
        return { done: true, views: this.#people.map((person) => person.view()) };
      case "report":
        return { done: true, record: this.#ledger.record };
    }
  }

  async #come({ server, site, people, seed }: Extract<Task, { do: "come" }>): Promise<void> {
    const chance = createChance(seed);
    this.#chance = chance;
    const ledger = this.#ledger;
    this.#people = people.map(({ name, link }) =>
      link === null
        ? new ChaosVisitor(name, { server, site, ledger })
        : new ChaosAgent(name, link, { server, ledger, chance }),
    );
    setInterval(() => this.#people.forEach((person) => person.tend?.()), TEND_MS);
    while (!this.#people.every((person) => person.isThere())) await pause(ARRIVAL_MS);
  }
}

// What browsers have and Node lacks: the place where pages hear of the network.
const window = new EventTarget();
setMaxListeners(0, window);
Object.assign(globalThis, { addEventListener: window.addEventListener.bind(window) });
const crew = new Crew(window);
process.on("message", (task: Task) => {
  void crew.carryOut(task).then((answer) => process.send?.(answer));
});
// Whoever started this process is gone.
process.on("disconnect", () => process.exit(1));
