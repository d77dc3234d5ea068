import { problem } from "@warmline/protocol";
import { Hono, type Context } from "hono";
import { html } from "hono/html";
import type { App } from "../app/contract.ts";
import type { Log } from "../environment.ts";
import { siteFileJsonSchema } from "../sites/site-file.ts";
import type { BackendHandler } from "./backend.ts";
import { deskPages } from "./desk-pages.ts";
import { docsPages } from "./docs.ts";
import { commonHeaders, PAGE_POLICY, pageHeaders } from "./headers.ts";
import type { Mailbox } from "./mailbox.ts";
import { mailboxPages } from "./mailbox-pages.ts";
import { mayReadMetrics, type Metrics } from "./metrics.ts";
import { page } from "./page.ts";
import { peerOf, type NodeEnv } from "./peer.ts";
import type { StaticFiles } from "./static-files.ts";

/** What `/readyz` answers. */
export interface Readiness {
  ready: boolean;
  [fact: string]: unknown;
}

export interface ServeOptions {
  app: Pick<App, "fetch">;
  version: string;
  /** Folder of the desk's build. */
  deskFolder: string;
  mailbox: Mailbox | null;
  backend: BackendHandler | null;
  files: StaticFiles | null;
  ready(): Promise<Readiness>;
  metrics: Pick<Metrics, "contentType" | "read">;
  /** What opens `/metrics` to other machines; null for this one alone. */
  metricsToken: string | null;
  log: Log;
}

/** Everything that answers on the server's port, in the order of asking: wire, own pages, backend, static files. */
export function createServe(options: ServeOptions): Hono<NodeEnv> {
  const { app, log } = options;
  const serve = new Hono<NodeEnv>();
  serve.use(commonHeaders);

  const wire = (c: Context<NodeEnv>) => app.fetch(c.req.raw, peerOf(c));
  serve.all("/v1/*", wire);
  serve.get("/openapi.json", wire);

  serve.get("/healthz", (c) => c.json({ alive: true }, 200, { "Cache-Control": "no-store" }));
  serve.get("/readyz", async (c) => {
    const readiness = await options.ready();
    return c.json(readiness, readiness.ready ? 200 : 503, { "Cache-Control": "no-store" });
  });
  serve.get("/metrics", async (c) => {
    if (!mayReadMetrics(c.req.raw, peerOf(c), options.metricsToken)) return c.notFound();
    const { contentType, read } = options.metrics;
    return c.body(await read(), 200, { "Content-Type": contentType, "Cache-Control": "no-store" });
  });
  serve.get("/schemas/site-file.json", (c) => c.json(siteFileJsonSchema()));

  serve.route("/docs", docsPages(options.version));
  serve.route("/", deskPages(options.deskFolder));
  if (options.mailbox) {
    serve.use("/mailbox/*", pageHeaders(PAGE_POLICY));
    serve.route("/mailbox", mailboxPages(options.mailbox));
  }

  if (!options.backend && !options.files) serve.get("/", (c) => c.redirect("/desk/"));
  serve.all("*", async (c) => {
    const answer = await options.backend?.(c.req.raw);
    if (answer) return answer;
    const { pathname } = new URL(c.req.url);
    const file = await options.files?.(c.req.raw, pathname);
    if (file) return file;
    // Every browser asks for it by itself.
    if (pathname === "/favicon.ico") return c.body(null, 204);
    return c.notFound();
  });

  serve.notFound((c) => {
    if (c.req.header("accept")?.includes("text/html")) {
      return c.html(
        page("There is nothing here", html`<p>No page of this server has the address ${c.req.path}.</p>`),
        404,
      );
    }
    return problemAnswer(c, "not-found");
  });
  serve.onError((error, c) => {
    log.error("A request could not be answered", { path: c.req.path, error });
    return problemAnswer(c, "internal");
  });
  return serve;
}

function problemAnswer(c: Context<NodeEnv>, code: "not-found" | "internal"): Response {
  const body = problem(code);
  const status = code === "internal" ? 500 : 404;
  return c.json(body, status, { "Content-Type": "application/problem+json" });
}
