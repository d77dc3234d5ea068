import { createInProcessBus, type AppOptions, type Letter, type SiteFile, type Storage } from "@warmline/server";
import { createMemoryUploads } from "../uploads/memory.ts";
import type { TurnedClock } from "../clock.ts";
import type { World, WorldOptions } from "./contract.ts";
import type { IdentityKey } from "./identity-key.ts";
import { FERNHOST, readSite } from "./site.ts";

interface Given {
  store: Storage;
  clock: TurnedClock;
  random: AppOptions["random"];
  publicUrl: string;
  key: IdentityKey;
  change: WorldOptions["site"];
  bots?: WorldOptions["bots"];
}

type Faults = Pick<World, "failLetters" | "holdLetters" | "serveSites" | "serveStatusPage">;

/** What a server app is made of here, with what it says and what can be done to it. */
export function createSurroundings({ store, clock, random, publicUrl, key, change, bots }: Given): Faults & {
  options: AppOptions;
  site: SiteFile;
  letters: Letter[];
  logged: string[];
  isPostHeld(): boolean;
  /** Refuses every letter from now on, also one that is held. */
  closePost(): void;
} {
  const json = structuredClone(FERNHOST);
  change?.(json);
  const site = readSite({ ...json, identity: { ...json.identity, keys: [...json.identity.keys, key.entry] } });
  const letters: Letter[] = [];
  const logged: string[] = [];
  let failing = 0;
  let held = Promise.resolve();
  let served = true;
  let statusPage: Parameters<World["serveStatusPage"]>[0] = null;
  const closing = Promise.withResolvers<void>();
  let isClosed = false;
  let holding = 0;

  const options: AppOptions = {
    storage: store,
    bus: createInProcessBus((error) => logged.push(String(error))),
    mailer: {
      send: async (letter) => {
        await Promise.race([held, closing.promise]);
        failing -= 1;
        if (failing >= 0 || isClosed) throw new Error("the post is closed");
        letters.push(letter);
      },
    },
    uploads: createMemoryUploads(),
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
    secret: crypto.getRandomValues(new Uint8Array(32)),
    publicUrl,
    bots,
    fetch: async (url, init) => {
      if (!statusPage) throw new TypeError("there is no such page in this world");
      return statusPage(url, init);
    },
  };
  return {
    options,
    site,
    letters,
    logged,
    failLetters: (times) => {
      failing = times;
    },
    holdLetters: (until) => {
      held = until;
      holding += 1;
      const release = () => {
        holding -= 1;
      };
      until.then(release, release);
    },
    isPostHeld: () => holding > 0,
    serveStatusPage: (answer) => {
      statusPage = answer;
    },
    serveSites: (next) => {
      served = next;
    },
    closePost: () => {
      isClosed = true;
      closing.resolve();
    },
  };
}
