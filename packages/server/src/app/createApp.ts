import type { Name } from "@warmline/protocol";
import { createHttp } from "../http/createHttp.ts";
import { Tokens } from "../identity/tokens.ts";
import { Worker } from "../jobs/worker.ts";
import { refuse } from "../service/command.ts";
import { addAgent, createSignInLink, givePhoto } from "./agents.ts";
import type { AppContext } from "./context.ts";
import type { App, AppOptions } from "./contract.ts";
import { execute } from "./execute.ts";
import { Limiter } from "./limiter.ts";
import { readSiteLine, type Line } from "./line.ts";
import { Presence } from "./presence.ts";
import { seedAgents, SiteStates } from "./site-state.ts";

const SIGN_INS_PER_MINUTE = 20;

/**
 * Makes the server: a value with a `fetch`, without a port. Everything it touches (storage, time, chance, letters, other
 * nodes) is handed in.
 */
export async function createApp(options: AppOptions): Promise<App> {
  const { storage, clock, sites, log } = options;
  const now = () => clock.now();
  const context = createContext(options);
  const worker = new Worker(context);
  const http = createHttp(context);

  for (const site of sites.all()) await seedAgents(storage, site, now());
  const stopWatching = sites.subscribe((site) => {
    seedAgents(storage, site, now())
      .then(() => context.siteChanged(site.id))
      .catch((error: unknown) =>
        log.error("the new site file could not be taken in", { site: site.id, error: String(error) }),
      );
  });

  const known = (siteId: Name) => {
    if (!sites.get(siteId)) throw new Error(`there is no site "${siteId}"`);
  };
  return {
    fetch: async (request, peer) => http.fetch(request, { peer: peer ?? { address: null } }),
    ready: async () => {
      await storage.db.selectFrom("meta").select("key").limit(1).execute();
    },
    start: () => worker.start(),
    drain: async () => {
      stopWatching();
      for (const tell of [...context.openStreams]) tell("draining");
      await worker.stop();
    },
    agents: {
      add: async (siteId, agent) => {
        known(siteId);
        await addAgent(options, siteId, agent);
        await context.siteChanged(siteId);
      },
      givePhoto: async (siteId, agentId, bytes) => {
        if (await givePhoto(options, siteId, agentId, bytes)) await context.siteChanged(siteId);
      },
      createSignInLink: (siteId, agentId) => createSignInLink(options, siteId, agentId),
    },
  };
}

function createContext(options: AppOptions): AppContext {
  const { storage, bus, clock, sites, secret } = options;
  const now = () => clock.now();
  const presence = new Presence();
  const states = new SiteStates(storage, now, (siteId) => presence.count(siteId));
  const lines = new Map<Name, Promise<Line>>();

  const announce: AppContext["announce"] = (siteId, batches) => {
    for (const batch of batches) bus.publish({ type: "events", siteId, ...batch });
    const lineMoved = batches.some(({ events }) => events.some(({ event }) => event.type === "conversation.changed"));
    if (!lineMoved) return;
    lines.delete(siteId);
    bus.publish({ type: "site", siteId });
  };

  return {
    options,
    tokens: new Tokens(secret, now),
    presence,
    states,
    signInLimiter: new Limiter(SIGN_INS_PER_MINUTE, now),
    openStreams: new Set(),
    announce,
    carryOut: (order) =>
      execute(options, order, (prev, events, jobs) => {
        announce(order.site.id, [{ visitorId: order.visitorId, prev, events }]);
        if (jobs.length > 0) bus.publish({ type: "work", siteId: order.site.id });
      }),
    line: (siteId) => {
      const line = lines.get(siteId) ?? readSiteLine(storage.db, siteId, presence.count(siteId));
      lines.set(siteId, line);
      return line;
    },
    siteState: (site) => states.read(site),
    siteChanged: async (siteId) => {
      const site = sites.get(siteId);
      if (!site) return;
      lines.delete(siteId);
      await states.refresh(site);
      bus.publish({ type: "site", siteId });
    },
    site: (id) => sites.get(id) ?? refuse("unknown-site", `There is no site "${id}" here.`),
  };
}
