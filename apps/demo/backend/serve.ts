import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { createHost } from "./host.ts";
import { createIdentityIssuer } from "./identity.ts";
import { ensureKeys } from "./keys.ts";
import { createStatusBoard } from "./status-board.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { values } = parseArgs({
  options: {
    server: { type: "string", default: "http://127.0.0.1:4400" },
    site: { type: "string", default: "hearthost" },
    port: { type: "string", default: "4173" },
    keys: { type: "string", default: here("../.keys") },
    dist: { type: "string", default: here("../dist") },
  },
});

ensureKeys(values.keys);
const host = createHost({
  server: values.server,
  site: values.site,
  identity: await createIdentityIssuer(values.site, values.keys),
  scriptedAgent: null,
  statusBoard: createStatusBoard(Date.now),
  now: Date.now,
});

/** A path as it was meant; one that was escaped wrongly is taken as it stands. */
function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** The site’s files: `/status` is `status.html`. */
function file(pathname: string): Response {
  const path = normalize(decode(pathname)).split(sep).join("/");
  const names = path === "/" ? ["/index.html"] : [path, `${path}.html`];
  const found = names
    .map((name) => join(values.dist, name))
    .find((name) => existsSync(name) && statSync(name).isFile());
  if (found === undefined || !found.startsWith(join(values.dist, sep)))
    return new Response("Nothing here.", { status: 404 });
  const type = TYPES[extname(found)] ?? "application/octet-stream";
  return new Response(new Uint8Array(readFileSync(found)), { headers: { "Content-Type": type } });
}

const fetch = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url);
  return pathname.startsWith("/host/") ? host.fetch(request) : file(pathname);
};

const listening = serve({ fetch, port: Number(values.port), hostname: "127.0.0.1" }, ({ port }) => {
  console.log(`Hearthost at http://127.0.0.1:${port}, support at ${values.server}`);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => listening.close(() => process.exit(0)));
}
