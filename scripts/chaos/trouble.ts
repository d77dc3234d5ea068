import { setTimeout as pause } from "node:timers/promises";
import type { Fault } from "./faults.ts";
import { CALM, type FaultProxy, type Weather } from "./proxy.ts";
import type { ChaosServer } from "./server.ts";

interface TroubleOptions {
  server: ChaosServer;
  proxy: FaultProxy;
  /** Lets a share of the pages go and be opened again. */
  reopen(share: number): Promise<unknown>;
  /** Lets all browsers tell their pages that the network is back. */
  comeOnline(): Promise<unknown>;
}

/** Makes what was planned go wrong. */
export class Trouble {
  readonly #server: ChaosServer;
  readonly #proxy: FaultProxy;
  readonly #people: Pick<TroubleOptions, "reopen" | "comeOnline">;
  readonly #present = new Set<Partial<Weather>>();
  #slowestStartMs = 0;

  constructor({ server, proxy, ...people }: TroubleOptions) {
    this.#server = server;
    this.#proxy = proxy;
    this.#people = people;
  }

  /** Makes all faults, each at its time. Gives the longest start of the server in milliseconds once all are over. */
  async make(faults: readonly Fault[]): Promise<number> {
    const kills = faults.filter(({ kind }) => kind === "kill");
    const others = faults.filter(({ kind }) => kind !== "kill");
    await Promise.all([this.#killAll(kills), ...others.map((fault) => this.#makeOne(fault))]);
    return this.#slowestStartMs;
  }

  /** One after another: a server that starts slowly is not started twice. */
  async #killAll(kills: readonly Fault[]): Promise<void> {
    const begun = performance.now();
    for (const { atMs } of kills) {
      await pause(Math.max(0, begun + atMs - performance.now()));
      await this.#server.kill();
      const killed = performance.now();
      await this.#server.start();
      this.#slowestStartMs = Math.max(this.#slowestStartMs, performance.now() - killed);
    }
  }

  async #makeOne({ kind, atMs, ms, share }: Fault): Promise<void> {
    await pause(atMs);
    switch (kind) {
      case "cut":
        this.#proxy.cut(share);
        return;
      case "page-killed":
        await this.#people.reopen(share);
        return;
      case "network-back":
        await this.#people.comeOnline();
        return;
      case "half-open":
        this.#proxy.swallow(share);
        await this.#spell({ holes: share }, ms);
        this.#proxy.mend();
        return;
      case "latency":
        await this.#spell({ latencyMs: 20 + 300 * share, jitterMs: 300 * share }, ms);
        return;
      case "slow":
        await this.#spell({ bytesPerSecond: 3_000 + 20_000 * share }, ms);
        return;
      case "truncate":
        await this.#spell({ truncated: share }, ms);
        return;
      case "kill":
        return;
    }
  }

  /** Spells may overlap; where they speak of the same thing, the later one holds. */
  async #spell(weather: Partial<Weather>, ms: number): Promise<void> {
    this.#present.add(weather);
    this.#change();
    await pause(ms);
    this.#present.delete(weather);
    this.#change();
  }

  #change(): void {
    this.#proxy.weather = Object.assign({ ...CALM }, ...this.#present) as Weather;
  }
}
