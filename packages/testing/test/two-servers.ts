import { createApp, type App } from "@warmline/server";
import { ask } from "../src/people/ask.ts";
import type { Server, World, WorldOptions } from "../src/index.ts";
import { createSurroundings } from "../src/world/surroundings.ts";
import { IdentityKey, type Claims } from "../src/world/identity-key.ts";

/** A server beside others. */
export interface Node extends Server {
  app: App;
  /** What the host of the site signs of a customer. */
  identity(claims: Claims): Promise<string>;
}

/** Two servers on one store whose words do not reach each other. */
export async function twoServers(
  world: World,
  { site: change, bots }: Pick<WorldOptions, "site" | "bots"> = {},
): Promise<[Node, Node]> {
  const { clock, publicUrl } = world;
  const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
  const key = new IdentityKey(random(new Uint8Array(32)));
  const secret = random(new Uint8Array(32));
  const open = async (): Promise<Node> => {
    const store = { ...world.store, shared: true };
    const { options } = createSurroundings({ store, clock, random, publicUrl, key, change, bots });
    const app = await createApp({ ...options, secret });
    const identity = (claims: Claims) => key.sign(world.site.id, clock.now(), claims);
    return { app, publicUrl, identity, fetch: async (path, init = {}) => app.fetch(ask(publicUrl + path, init)) };
  };
  return [await open(), await open()];
}
