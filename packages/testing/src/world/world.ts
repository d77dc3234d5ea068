import {
  createApp,
  createInProcessBus,
  openStorage,
  type App,
  type AppOptions,
  type Clock,
  type Letter,
  type Peer,
  type Storage,
} from "@warmline/server";
import type { Dialect } from "kysely";
import { TurnedClock } from "../clock.ts";
import { ask, type Ask } from "../people/ask.ts";
import { FERNHOST, readSite } from "./site.ts";

export const PUBLIC_URL = "http://support.test";

export interface WorldOptions {
  /** Where things are stored. */
  dialect: Dialect;
  /** Changes the example site before it is read. */
  site?: ((site: typeof FERNHOST) => void) | undefined;
  /** @default a clock that stands still until it is turned */
  clock?: TurnedClock | undefined;
  /** The address customers reach the server by. @default "http://support.test" */
  publicUrl?: string | undefined;
  /** Whether scheduled work begins at once; else `app.start()` begins it. @default true */
  working?: boolean | undefined;
}

/** A whole server in this process, with its clock and its letters in hand. */
export interface World {
  app: App;
  /** The same storage and sites under another clock. */
  at(clock: Clock): Promise<App>;
  clock: TurnedClock;
  storage: Storage;
  publicUrl: string;
  letters: Letter[];
  /** What the server warned of. */
  logged: string[];
  /** Makes the mailer refuse the next letters. */
  failLetters(times: number): void;
  /** Makes the mailer wait with every letter from now on. */
  holdLetters(until: Promise<void>): void;
  /** Takes the site out of service, or brings it back. */
  serveSites(served: boolean): void;
  /** Asks the server; `json` and `token` fill in body and headers. */
  fetch(path: string, init?: AskInit): Promise<Response>;
}

export type AskInit = Ask & { peer?: Peer | undefined };

/** Makes the real server app on a store of its own. Nothing in it is an imitation but the clock and the post office. */
export async function buildWorld({
  dialect,
  site: change,
  clock = new TurnedClock(),
  publicUrl = PUBLIC_URL,
  working = true,
}: WorldOptions): Promise<World> {
  const json = structuredClone(FERNHOST);
  change?.(json);
  const site = readSite(json);
  const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
  const storage = await openStorage(dialect, clock.now(), random);
  const letters: Letter[] = [];
  const logged: string[] = [];
  let failing = 0;
  let held = Promise.resolve();
  let served = true;
  const options: AppOptions = {
    storage,
    bus: createInProcessBus((error) => logged.push(String(error))),
    mailer: {
      send: async (letter) => {
        await held;
        failing -= 1;
        if (failing >= 0) throw new Error("the post is closed");
        letters.push(letter);
      },
    },
    clock,
    random,
    log: {
      info: () => undefined,
      warn: (message) => logged.push(message),
      error: (message, fields) => logged.push(`${message} ${JSON.stringify(fields)}`),
    },
    sites: {
      get: (id) => (served && id === site.id ? site : undefined),
      all: () => [site],
      subscribe: () => () => undefined,
    },
    secret: random(new Uint8Array(32)),
    publicUrl,
  };
  const app = await createApp(options);
  if (working) app.start();
  return {
    app,
    at: (other) => createApp({ ...options, clock: other }),
    clock,
    storage,
    publicUrl,
    letters,
    logged,
    failLetters: (times) => {
      failing = times;
    },
    holdLetters: (until) => {
      held = until;
    },
    serveSites: (next) => {
      served = next;
    },
    fetch: (path, { peer, ...init } = {}) => app.fetch(ask(publicUrl + path, init), peer),
  };
}
