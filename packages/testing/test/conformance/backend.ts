import { exportJWK } from "jose";
import type { ConformanceOptions, IdentityKey } from "../../src/conformance/index.ts";
import { PAGE, PUBLIC_URL, type ExampleSite, type World } from "../../src/index.ts";
import { Host } from "../identity.ts";

/** Our own server in this process, with everything the kit can make use of. */
export interface Backend {
  world: World;
  options: ConformanceOptions;
}

function withEverything(site: ExampleSite): void {
  site.callBacks = {};
  site.tickets.categories.push({ id: "emergency", label: "Emergency", answerWithinMinutes: 15, emergency: true });
  site.tickets.categories.push({ id: "guide", label: "The guide", answerWithinMinutes: 60 });
  site.bots = [{ agent: "pip", program: "articles", categories: ["guide"] }];
}

export async function openBackend(identityRequired = false): Promise<Backend> {
  const host = await Host.open();
  const world = await host.world(identityRequired, { site: withEverything });
  const video = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, ...new TextEncoder().encode("webm")]);
  await world.app.agents.setGreeting("fernhost", "olena", { video, poster: null, captions: { en: "WEBVTT" } });
  const identity = { ...(await exportJWK(host.key)), kid: "k1", alg: "EdDSA" } as IdentityKey;
  const link = (agentId: string) => world.app.agents.createSignInLink("fernhost", agentId);
  return {
    world,
    options: {
      baseUrl: PUBLIC_URL,
      site: "fernhost",
      origin: PAGE,
      programCategory: "guide",
      fetch: (request) => world.app.fetch(request),
      desk: { signIn: () => link("olena"), signInOther: () => link("tomas") },
      identity,
      clock: world,
      timeout: 2_000,
    },
  };
}
