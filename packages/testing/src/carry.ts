import type { App } from "@warmline/server";
import { http, type HttpHandler } from "msw";
import type { Network } from "./network/network.ts";

/** A world, or whatever has such a network. */
export interface Networked {
  network: Pick<Network, "fetch">;
}

/**
 * MSW handlers that carry a real server: every request to `origin` is answered by it, event streams included. Those of a world
 * go over its network, and whatever that does to them happens to the page’s requests too.
 *
 * @param origin e.g. `https://support.example.com`
 */
export function carry(server: Networked | Pick<App, "fetch">, origin: string): HttpHandler[] {
  if (!("network" in server)) return [http.all(`${origin}/*`, ({ request }) => server.fetch(request))];
  // Whatever becomes of a request on the way, the page sees what it sees without a network.
  return [http.all(`${origin}/*`, ({ request }) => server.network.fetch(request).catch(() => Response.error()))];
}
