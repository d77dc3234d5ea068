import type { SupportClient, SupportOptions, SupportStorage } from "@warmline/client";
import type { App, Bot, Clock, Letter, Peer, SiteFile, Storage } from "@warmline/server";
import type { Dialect } from "kysely";
import type { TurnedClock } from "../clock.ts";
import type { Network } from "../network/network.ts";
import type { Agent } from "../people/agent.ts";
import type { Ask } from "../people/ask.ts";
import type { Visitor } from "../people/visitor.ts";
import type { ScenarioName, ScenarioOptions, ScenarioResult } from "../scenarios/scenarios.ts";
import type { Pace } from "../scripted-agent/scripted-agent.ts";
import type { ScriptLines } from "../scripted-agent/lines.ts";
import type { Claims } from "./identity-key.ts";
import type { ExampleSite } from "./site.ts";

export interface WorldOptions {
  /** Where things are stored. */
  dialect: Dialect;
  /** Changes the example site before it is read. */
  site?: ((site: ExampleSite) => void) | undefined;
  /** @default a clock that stands still until it is turned */
  clock?: TurnedClock | undefined;
  /**
   * What the network’s delays and the scripted agent’s pauses go by: real time, or the world’s clock, so that a test can turn
   * them away. @default "real"
   */
  timers?: "real" | "clock" | undefined;
  /** The address customers reach the server by. @default "http://support.test" */
  publicUrl?: string | undefined;
  /** Fills arrays with chance, e.g. the same in every run so that pictures compare. @default crypto.getRandomValues */
  random?: ((bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) | undefined;
  /** Programs that the site file names, such as one of `bots: [{ agent: "pip", program: "helper" }]`. */
  bots?: Readonly<Record<string, Bot>> | undefined;
  /** Whether scheduled work begins at once; else `app.start()` begins it. @default true */
  working?: boolean | undefined;
}

export type AskInit = Ask & { peer?: Peer | undefined };

/** Who comes to the page. */
export interface VisitorOptions {
  /** As a BCP 47 tag. @default "en" */
  locale?: string | undefined;
  /** A name, signed by the host: the visitor is a customer who signed in. */
  name?: string | undefined;
  /** An address, signed by the host. */
  email?: string | undefined;
  /** The restore token of an earlier session. */
  restore?: string | undefined;
  /** A token that the host signed, such as one of `world.identity`. */
  identity?: string | undefined;
}

export interface WorldScriptOptions {
  /** The agent of the site file that the program plays. @default the first bot, else the first agent */
  agentId?: string | undefined;
  lines?: ((locale: string) => ScriptLines) | undefined;
  pace?: Partial<Pace> | undefined;
}

/** A whole server in this process, with its clock, its letters, its network and its people in hand. */
export interface World {
  /** The server as a value. Another one after `restartServer`. */
  readonly app: App;
  /** The same storage and sites under another clock. */
  at(clock: Clock): Promise<App>;
  readonly clock: TurnedClock;
  /** Where the server keeps things. */
  readonly store: Storage;
  readonly site: SiteFile;
  readonly publicUrl: string;
  /** What the server has sent by mail. */
  readonly letters: Letter[];
  /** What the server warned of. */
  readonly logged: string[];
  /** Makes the mailer refuse the next letters. */
  failLetters(times: number): void;
  /** Makes the mailer wait with every letter from now on. */
  holdLetters(until: Promise<void>): void;
  /** What the site’s status page answers from now on; null where it is not to be reached, as at first. */
  serveStatusPage(answer: ((url: string, init: RequestInit) => Response | Promise<Response>) | null): void;
  /** Takes the site out of service, or brings it back. */
  serveSites(served: boolean): void;
  /**
   * Asks the server straight, past the network; `json` and `token` fill in body and headers.
   *
   * @throws TypeError while the server is away
   */
  fetch(path: string, init?: AskInit): Promise<Response>;

  /** What is between the customers and the server. */
  readonly network: Network;
  /** Resolves when the server, and every client that goes by this world’s network and clock, has nothing more to do now. */
  settled(): Promise<void>;
  /**
   * Turns the clock on by `ms`, from one timer to the next, and lets everything happen that became due.
   *
   * @param ms milliseconds
   */
  turn(ms: number): Promise<void>;
  /** The same up to an instant in milliseconds since the epoch. @throws RangeError if it is past */
  turnTo(instant: number): Promise<void>;
  /** Lets time go by by itself, as fast as real time does. Returns the way to stop; it stops with the world. */
  walk(): () => void;

  /** A customer’s real client on this world’s network and clock, with a storage of its own. It ends with the world. */
  client(options?: Partial<SupportOptions>): SupportClient;
  /** An empty storage, such as a browser has that was never here; for one of a visitor’s see `visitor.storage()`. */
  storage(): SupportStorage;
  /** A customer who comes to a page of the site. */
  visitor(options?: VisitorOptions): Promise<Visitor>;
  /** An agent, signed in at the desk. The same one for the same name. @default the first who is no bot */
  agent(agentId?: string): Promise<Agent>;
  /** The agents that were asked for so far. */
  agents(): Promise<Agent[]>;
  /** Signs who a customer is, as the host’s own server does. */
  identity(claims: Claims): Promise<string>;
  /** Starts a program that plays an agent. It stops with the world. What went wrong with it is in `logged`. */
  scriptedAgent(options?: WorldScriptOptions): { stop(): Promise<void> };

  /** The server tells the streams to go, and is not to be reached from then on. */
  stopServer(): Promise<void>;
  /**
   * The server dies at once, as a process that is killed: streams break off, requests under way get no answer, and nothing of
   * it goes on. `startServer` begins another on the same store. Who sat at the desk has to sit down again.
   */
  killServer(): void;
  /** The server is there again, on the same store, and whoever sat at the desk is back. */
  startServer(): Promise<void>;
  /** Both, one after the other. */
  restartServer(): Promise<void>;

  /**
   * Plays a scenario by its name, for example `await world.play("agent answers")`.
   *
   * @throws Error if what it needs is not there, such as a chat to answer
   */
  play<N extends ScenarioName>(name: N, options?: ScenarioOptions<N>): Promise<ScenarioResult<N>>;
  /** Ends clients, streams, scheduled work and the store. */
  close(): Promise<void>;
}
