import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { staticFiles } from "./static-files.ts";
import { temporaryFolder } from "./testing/fixtures.ts";

function site() {
  const folder = temporaryFolder();
  const root = join(folder, "dist");
  mkdirSync(join(root, "assets"), { recursive: true });
  mkdirSync(join(folder, "dist-private"));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "dist-private", "secret.txt"), "secret");
  writeFileSync(join(root, ".env"), "secret");
  writeFileSync(join(root, "index.html"), "home");
  writeFileSync(join(root, "status.html"), "status");
  writeFileSync(join(root, "assets", "app-B3xK9_aZ.js"), "code");
  symlinkSync(join(folder, "secret.txt"), join(root, "link.txt"));
  const files = staticFiles(root);
  const get = (path: string, init?: RequestInit) => files(new Request("http://localhost/", init), path);
  return { get };
}

test("a page is found without its extension and a folder by its index", async () => {
  const { get } = site();
  const home = await get("/");
  expect(await home?.text()).toBe("home");
  expect(home?.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await (await get("/status"))?.text()).toBe("status");
  expect(await get("/nothing")).toBeUndefined();
});

test.for([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/..\\secret.txt",
  "/../dist-private/secret.txt",
  "//../secret.txt",
  "/link.txt",
  "/.env",
  "/%00",
  "/%",
])("nothing outside the folder is reachable by %s", async (path) => {
  expect(await site().get(path)).toBeUndefined();
});

test("hashed assets may be kept for ever, pages are asked for again", async () => {
  const { get } = site();
  const asset = await get("/assets/app-B3xK9_aZ.js");
  expect(asset?.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(asset?.headers.get("content-type")).toContain("text/javascript");
  const page = await get("/status");
  expect(page?.headers.get("cache-control")).toBe("no-cache");
  const again = await get("/status", { headers: { "If-None-Match": page?.headers.get("etag") ?? "" } });
  expect(again?.status).toBe(304);
  expect(await again?.text()).toBe("");
});

test("HEAD tells the length and sends nothing, other methods are not for files", async () => {
  const { get } = site();
  const head = await get("/status", { method: "HEAD" });
  expect(head?.headers.get("content-length")).toBe("6");
  expect(await head?.text()).toBe("");
  expect(await get("/status", { method: "POST" })).toBeUndefined();
});
