import { openSqlite } from "../src/node/sqlite.ts";
import { createApp, createInProcessBus, openStorage, parseSiteFile } from "../src/index.ts";
import type { App, Clock, Letter, Peer, SiteFile, Storage } from "../src/index.ts";

export const PUBLIC_URL = "http://support.test";
export const PAGE = "https://www.fernhost.example";

/** A clock that stands still until it is turned, and then rings what is due. */
export class TurnedClock implements Clock {
  #now = Date.UTC(2026, 10, 20, 9, 0);
  #timers = new Set<{ at: number; callback: () => void }>();

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, ms: number): unknown {
    const timer = { at: this.#now + ms, callback };
    this.#timers.add(timer);
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as { at: number; callback: () => void });
  }

  turn(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = until;
  }
}

export const SITE = {
  id: "fernhost",
  name: { en: "Fernhost", uk: "Фернгост" },
  origins: [PAGE],
  identity: { keys: [] as object[], required: false },
  agents: [
    { id: "olena", name: "Olena", signature: { en: "Here for you, tea in hand" }, languages: ["uk", "en"] },
    { id: "tomas", name: "Tomas" },
  ],
  tickets: {
    answerer: "olena",
    prefix: "FH",
    categories: [{ id: "website-down", label: "Website is down", answerWithinMinutes: 60 }],
  },
  letters: { from: "support@fernhost.example" },
};

export interface World {
  app: App;
  clock: TurnedClock;
  storage: Storage;
  letters: Letter[];
  logged: string[];
  /** Makes the mailer refuse the next letters. */
  failLetters(times: number): void;
  fetch(path: string, init?: RequestInit & { json?: unknown; token?: string; peer?: Peer }): Promise<Response>;
}

/** The real app on an in-memory SQLite, with a clock to turn. */
export async function createWorld(change: (site: typeof SITE) => void = () => undefined): Promise<World> {
  const json = structuredClone(SITE);
  change(json);
  const parsed = parseSiteFile(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const sites = new Map<string, SiteFile>([[parsed.site.id, parsed.site]]);
  const clock = new TurnedClock();
  const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
  const storage = await openStorage(openSqlite(":memory:").dialect, clock.now(), random);
  const letters: Letter[] = [];
  const logged: string[] = [];
  let failing = 0;
  const app = await createApp({
    storage,
    bus: createInProcessBus((error) => logged.push(String(error))),
    mailer: {
      send: async (letter) => {
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
    sites: { get: (id) => sites.get(id), all: () => [...sites.values()], subscribe: () => () => undefined },
    secret: random(new Uint8Array(32)),
    publicUrl: PUBLIC_URL,
  });
  app.start();
  return {
    app,
    clock,
    storage,
    letters,
    logged,
    failLetters: (times) => {
      failing = times;
    },
    fetch: (path, { json: body, token, peer, ...init } = {}) => {
      const headers = new Headers(init.headers);
      if (token !== undefined) headers.set("Authorization", `Bearer ${token}`);
      if (body !== undefined) headers.set("Content-Type", "application/json");
      const request = new Request(PUBLIC_URL + path, {
        ...init,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return app.fetch(request, peer);
    },
  };
}
