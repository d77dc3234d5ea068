import { Scalar } from "@scalar/hono-api-reference";
import { Hono, type MiddlewareHandler } from "hono";
import type { NodeEnv } from "./peer.ts";

const SCRIPT = "/docs/scalar.js";

/** The API reference at `/docs`, drawn from `/openapi.json` by a script that this server itself serves. */
export function docsPages(version: string): Hono<NodeEnv> {
  const docs = new Hono<NodeEnv>();
  const script = once(readScript);

  docs.get("/scalar.js", async (c) => {
    c.header("Content-Type", "text/javascript; charset=utf-8");
    c.header("ETag", `"${version}"`);
    c.header("Cache-Control", "no-cache");
    if (c.req.header("if-none-match") === `"${version}"`) return c.body(null, 304);
    return c.body(await script());
  });
  docs.get("/", nonced, (c, next) => {
    const nonce = c.get("nonce");
    return Scalar<NonceEnv>({
      url: "/openapi.json",
      cdn: SCRIPT,
      bundle: false,
      nonce,
      pageTitle: "Warmline API",
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      agent: { disabled: true },
      mcp: { disabled: true },
      showDeveloperTools: "never",
    })(c, next);
  });
  return docs;
}

interface NonceEnv extends NodeEnv {
  Variables: { nonce: string };
}

const nonced: MiddlewareHandler<NonceEnv> = async (c, next) => {
  const nonce = crypto.randomUUID();
  c.set("nonce", nonce);
  await next();
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
  c.res.headers.set("Content-Security-Policy", policy);
};

interface Route {
  url: string;
  handler(request: unknown, reply: Reply): unknown;
}

interface Reply {
  header(name: string, value: string): Reply;
  send(body: string): string;
}

/** The package ships its script only as a route of a Fastify plugin; this is as much of Fastify as that route needs. */
async function readScript(): Promise<string> {
  const { default: plugin } = await import("@scalar/fastify-api-reference");
  const routes: Route[] = [];
  const host = { route: (route: Route) => routes.push(route), hasPlugin: () => false, log: console };
  const register = plugin as unknown as (host: object, options: object, done: () => void) => void;
  register(host, { routePrefix: "/docs", configuration: { url: "/openapi.json" } }, () => {});
  const route = routes.find(({ url }) => url.endsWith("/scalar.js"));
  if (!route) throw new Error("@scalar/fastify-api-reference has no route for its script");
  const reply: Reply = { header: () => reply, send: (body) => body };
  return String(route.handler({}, reply));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
