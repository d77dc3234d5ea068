import type { Sites } from "../app/contract.ts";
import type { SiteFile } from "../sites/site-file.ts";

const LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "[::1]"];

/** The names by which a browser on this machine may call the same server, none if `publicUrl` is elsewhere. */
export function loopbackOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (!LOOPBACK_HOSTS.includes(url.hostname)) return [];
  const port = url.port === "" ? "" : `:${url.port}`;
  return LOOPBACK_HOSTS.map((host) => `${url.protocol}//${host}${port}`);
}

/** The same sites, each with more allowed origins. */
export function withOrigins(sites: Sites, origins: readonly string[]): Sites {
  const widened = new WeakMap<SiteFile, SiteFile>();
  const widen = (site: SiteFile): SiteFile => {
    const known = widened.get(site) ?? { ...site, origins: [...new Set([...site.origins, ...origins])] };
    widened.set(site, known);
    return known;
  };
  return {
    get(id) {
      const site = sites.get(id);
      return site && widen(site);
    },
    all: () => sites.all().map(widen),
    subscribe: (listener) => sites.subscribe((site) => listener(widen(site))),
  };
}
