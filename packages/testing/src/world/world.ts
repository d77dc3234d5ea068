import { createSupport, memoryJournals, type SupportClient } from "@warmline/client";
import { createApp, openStorage } from "@warmline/server";
import { TurnedClock } from "../clock.ts";
import { Network } from "../network/network.ts";
import { ask } from "../people/ask.ts";
import { createStorage } from "../people/storage.ts";
import { playScenario } from "../scenarios/scenarios.ts";
import { Activity, countUses } from "./activity.ts";
import type { World, WorldOptions } from "./contract.ts";
import { Host } from "./host.ts";
import { IdentityKey } from "./identity-key.ts";
import { People } from "./people.ts";
import { createSurroundings } from "./surroundings.ts";
import { createTime } from "./time.ts";

export const PUBLIC_URL = "http://support.test";

/** Makes the real server app on a store of its own. Nothing in it is an imitation but the clock and the post office. */
export async function buildWorld({
  dialect,
  site: change,
  clock = new TurnedClock(),
  timers = "real",
  publicUrl = PUBLIC_URL,
  random = (bytes) => crypto.getRandomValues(bytes),
  working = true,
  bots,
}: WorldOptions): Promise<World> {
  const activity = new Activity();
  const key = new IdentityKey(random(new Uint8Array(32)));
  const store = await openStorage(countUses(dialect, activity), clock.now(), random);
  const { options, site, letters, logged, isPostHeld, closePost, ...faults } = createSurroundings({
    store,
    clock,
    random,
    publicUrl,
    key,
    change,
    bots,
  });
  const host = await Host.open(options, activity, working);
  const pausing = timers === "clock" ? clock : globalThis;
  const network = new Network(host.fetch, pausing);
  const { stand, ...time } = createTime({
    clock,
    activity,
    store,
    isUp: () => host.isUp,
    isWatched: () => network.isUsed && closing === null,
    isPostHeld,
  });
  const clients = new Set<SupportClient>();
  let closing: Promise<void> | null = null;

  const world: World = {
    get app() {
      return host.app;
    },
    at: (other) => createApp({ ...options, clock: other }),
    clock,
    store,
    site,
    publicUrl,
    letters,
    logged,
    ...faults,
    fetch: async (path, { peer, ...init } = {}) => host.fetch(ask(publicUrl + path, init), peer),
    network,
    ...time,
    client(given = {}) {
      const client = createSupport({
        server: publicUrl,
        site: site.id,
        fetch: network.fetch,
        clock,
        storage: createStorage(),
        journal: memoryJournals(),
        tabs: null,
        ...given,
      });
      clients.add(client);
      return client;
    },
    storage: () => createStorage(),
    visitor: (given) => people.visitor(given),
    agent: (agentId) => people.agent(agentId),
    agents: () => people.agents(),
    identity: (claims) => key.sign(site.id, clock.now(), claims),
    scriptedAgent: (given) => people.scriptedAgent(given),
    async stopServer() {
      await people.rememberSeats();
      network.cutStreams();
      await host.stop();
      await time.settled();
    },
    killServer: () => host.kill(),
    async startServer() {
      await host.start();
      await people.sitDownAgain();
      await time.settled();
    },
    async restartServer() {
      await people.rememberSeats();
      await host.stop();
      await world.startServer();
    },
    play: (name, given) => playScenario(world, name, given),
    close: () => (closing ??= close()),
  };
  const people = new People({ activity, world, timers: pausing, onError: (error) => logged.push(String(error)) });

  async function close(): Promise<void> {
    stand();
    for (const client of clients) client.destroy();
    await people.leave();
    network.offline();
    closePost();
    await host.stop();
    await time.settled();
    await store.close();
  }

  return world;
}
