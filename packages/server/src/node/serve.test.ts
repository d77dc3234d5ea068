import { mkdirSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Peer } from "../app/contract.ts";
import { createServe, type ServeOptions } from "./serve.ts";
import { staticFiles } from "./static-files.ts";
import { keptLog, temporaryFolder } from "./testing/fixtures.ts";

const PEER = { incoming: { socket: { remoteAddress: "203.0.113.7" } } as IncomingMessage };

function serveOne(options: Partial<ServeOptions> = {}) {
  const folder = temporaryFolder();
  const peers: (Peer | undefined)[] = [];
  const log = keptLog();
  const serve = createServe({
    app: {
      async fetch(_, peer) {
        peers.push(peer);
        return Response.json({ from: "app" });
      },
    },
    version: "1.2.3",
    deskFolder: join(folder, "desk"),
    mailbox: null,
    backend: null,
    files: null,
    ready: async () => ({ ready: true }),
    metrics: { contentType: "text/plain", read: async () => "figures" },
    metricsToken: null,
    log,
    ...options,
  });
  const get = (path: string, init?: RequestInit) => serve.request(path, init, PEER);
  return { folder, peers, log, get };
}

function deskBuild(folder: string): void {
  mkdirSync(join(folder, "desk", "assets"), { recursive: true });
  writeFileSync(join(folder, "desk", "index.html"), "the desk");
  writeFileSync(join(folder, "desk", "assets", "desk-B3xK9aZq.js"), "code");
}

test("the wire gets the address of the socket, whatever a header claims", async () => {
  const { peers, get } = serveOne();
  const headers = { "X-Forwarded-For": "127.0.0.1", Forwarded: "for=127.0.0.1" };
  expect(await (await get("/v1/desk/sign-in", { method: "POST", headers })).json()).toEqual({ from: "app" });
  await get("/openapi.json");
  expect(peers).toEqual([{ address: "203.0.113.7" }, { address: "203.0.113.7" }]);
});

test("the desk shows its files and opens its page on every path of its own, framed only from here", async () => {
  const { folder, get } = serveOne();
  deskBuild(folder);
  const redirect = await get("/desk");
  expect([redirect.status, redirect.headers.get("location")]).toEqual([308, "/desk/"]);
  for (const path of ["/desk/", "/desk/conversations/7"]) {
    const response = await get(path);
    expect(await response.text()).toBe("the desk");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  }
  expect(await (await get("/desk/assets/desk-B3xK9aZq.js")).text()).toBe("code");
  expect((await get("/desk/assets/gone-B3xK9aZq.js")).status).toBe(404);
});

test("a desk that is not built says so and what to do", async () => {
  const { folder, get } = serveOne();
  const response = await get("/desk/");
  expect(response.status).toBe(503);
  expect(await response.text()).toContain("The desk is not built");
  deskBuild(folder);
  expect(await (await get("/desk/")).text()).toBe("the desk");
});

test("the API reference loads its script from here and nothing from elsewhere", async () => {
  const { get } = serveOne();
  const response = await get("/docs");
  const html = await response.text();
  const addresses = Array.from(
    html.matchAll(/(?:src|href|url)["']?\s*[=:]\s*["']([^"']+)["']/g),
    ([, address]) => address,
  );
  expect(addresses).toEqual(expect.arrayContaining(["/docs/scalar.js", "/openapi.json"]));
  expect(addresses.filter((address) => !address?.startsWith("/"))).toEqual([]);
  expect(response.headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-[\w-]+'/);
  const script = await get("/docs/scalar.js");
  expect(script.headers.get("content-type")).toContain("text/javascript");
  expect((await script.text()).length).toBeGreaterThan(1_000_000);
  const again = await get("/docs/scalar.js", { headers: { "If-None-Match": script.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
});

test("the backend answers before the static files, and leaves to them what it does not know", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "index.html"), "home");
  const { get, peers } = serveOne({
    files: staticFiles(folder),
    backend: (request) => (request.url.endsWith("/token") ? new Response("signed") : undefined),
  });
  expect(await (await get("/token")).text()).toBe("signed");
  const home = await get("/");
  expect(await home.text()).toBe("home");
  expect(home.headers.get("x-content-type-options")).toBe("nosniff");
  expect(peers).toEqual([]);
});

test("without a site the first page is the desk, and a browser that asks for an icon hears that there is none", async () => {
  const { get } = serveOne();
  const first = await get("/");
  expect([first.status, first.headers.get("location")]).toEqual([302, "/desk/"]);
  expect((await get("/favicon.ico")).status).toBe(204);
});

test("what is nowhere is a page for people and a problem for programs", async () => {
  const { get } = serveOne();
  const page = await get("/nowhere", { headers: { Accept: "text/html" } });
  expect(page.status).toBe(404);
  expect(await page.text()).toContain("There is nothing here");
  const problem = await get("/nowhere");
  expect(problem.headers.get("content-type")).toBe("application/problem+json");
  expect(await problem.json()).toMatchObject({ code: "not-found", status: 404 });
  expect((await get("/mailbox")).status).toBe(404);
});

test("a backend that throws gives a problem without its words, and the log has them", async () => {
  const { get, log } = serveOne({
    backend: () => {
      throw new Error("database password is 1234");
    },
  });
  const response = await get("/token");
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("1234");
  expect(log.lines).toEqual(["error: A request could not be answered"]);
});

test("readiness says no with 503 while storage does not answer, and being alive does not depend on it", async () => {
  const { get } = serveOne({ ready: async () => ({ ready: false, storage: "disk I/O error" }) });
  const ready = await get("/readyz");
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ ready: false, storage: "disk I/O error" });
  const alive = await get("/healthz");
  expect(await alive.json()).toEqual({ alive: true });
});

test("the schema of a site file is published", async () => {
  const schema = (await (await serveOne().get("/schemas/site-file.json")).json()) as { required: string[] };
  expect(schema.required).toEqual(expect.arrayContaining(["id", "origins", "agents", "tickets"]));
});
