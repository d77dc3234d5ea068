import type { Name } from "@warmline/protocol";
import { createHttp } from "../http/createHttp.ts";
import { Retention } from "../jobs/retention.ts";
import { SiteClock } from "../jobs/site-clock.ts";
import { StatusPages } from "../jobs/status-pages.ts";
import { FileSweep } from "../jobs/sweep-files.ts";
import { createWorkers } from "../jobs/worker.ts";
import { readBacklog } from "../storage/outbox.ts";
import { addAgent, createSignInLink, givePhoto } from "./agents.ts";
import type { App, AppOptions } from "./contract.ts";
import { setGreeting } from "./greetings.ts";
import { createContext, followBus } from "./createContext.ts";
import { watchHeads } from "./heads.ts";
import { seedAgents } from "./site-state.ts";

/**
 * Makes the server: a value with a `fetch`, without a port. Everything it touches (storage, time, chance, letters, other
 * nodes) is handed in.
 */
export async function createApp(options: AppOptions): Promise<App> {
  const { storage, clock, sites, log } = options;
  const now = () => clock.now();
  const context = createContext(options);
  const workers = createWorkers(context);
  const retention = new Retention(context);
  const fileSweep = new FileSweep(context);
  const siteClock = new SiteClock(context);
  const statusPages = new StatusPages(context);
  const http = createHttp(context);

  for (const site of sites.all()) await seedAgents(storage, site, now());
  const stopFollowing = followBus(context);
  const stopWatchingHeads = watchHeads(context);
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
      if (context.streams.isDraining) throw new Error("the server is going");
      await storage.db.selectFrom("meta").select("key").limit(1).execute();
    },
    figures: () => ({ ...context.meters, running: context.load.running, line: context.lines.figures() }),
    backlog: () => readBacklog(storage.db, now()),
    start: () => {
      context.turns.start();
      for (const worker of workers) worker.start();
      retention.start();
      fileSweep.start();
      siteClock.start();
      statusPages.start();
      context.lines.start(sites.all().map(({ id }) => id));
    },
    drain: async () => {
      stopWatching();
      stopWatchingHeads();
      siteClock.stop();
      context.turns.stop();
      context.streams.drain();
      await Promise.all([
        context.load.close(),
        retention.stop(),
        fileSweep.stop(),
        statusPages.stop(),
        context.lines.stop(),
        ...workers.map((worker) => worker.stop()),
      ]);
      stopFollowing();
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
      setGreeting: async (siteId, agentId, greeting) => {
        if (await setGreeting(options, siteId, agentId, greeting)) await context.siteChanged(siteId);
      },
      createSignInLink: (siteId, agentId) => createSignInLink(options, siteId, agentId),
    },
  };
}
