import { uuidv7 } from "@warmline/protocol";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { random, startServer, type ServerOptions } from "./start-server.ts";
import { keptLog, SITE, temporaryFolder, writeSite } from "./testing/fixtures.ts";

async function startOne(folder: string, options: Partial<ServerOptions> = {}) {
  const siteFiles = options.siteFiles ?? [writeSite(folder)];
  const server = await startServer({ data: join(folder, "data"), log: keptLog(), ...options, siteFiles });
  onTestFinished(() => server.stop());
  return server;
}

async function openSession(url: string, restore?: string) {
  const response = await fetch(`${url}/v1/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ site: "hearthost", locale: "en", ...(restore === undefined ? {} : { restore }) }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as {
    token: string;
    restore: string;
    cursor: string;
    snapshot: { messages: unknown[]; site: { agents: { photo: string | null }[] } };
  };
}

function put(url: string, token: string, body: unknown): Promise<Response> {
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
  return fetch(url, { method: "PUT", headers, body: JSON.stringify(body) });
}

async function writeMessage(url: string, token: string): Promise<number[]> {
  const conversation = `${url}/v1/conversations/${uuidv7(Date.now(), random)}`;
  const opened = await put(conversation, token, { kind: "chat" });
  const sent = await put(`${conversation}/messages/${uuidv7(Date.now(), random)}`, token, { text: "My site is down" });
  return [opened.status, sent.status];
}

test("what was acknowledged is there after the next start", async () => {
  const folder = temporaryFolder();
  const first = await startOne(folder);
  const { token, restore } = await openSession(first.url);
  expect(await writeMessage(first.url, token)).toEqual([201, 201]);
  await first.stop();

  const second = await startOne(folder);
  const { snapshot } = await openSession(second.url, restore);
  expect(JSON.stringify(snapshot.messages)).toContain("My site is down");
});

test("a stopping server says bye to its streams and frees the port within five seconds", async () => {
  const server = await startOne(temporaryFolder());
  const { token, cursor } = await openSession(server.url);
  const headers = { Authorization: `Bearer ${token}`, Accept: "text/event-stream" };
  const stream = await fetch(`${server.url}/v1/stream?cursor=${cursor}`, { headers });
  const text = stream.text();
  const asked = performance.now();
  await Promise.all([server.stop(), server.stop()]);
  expect(performance.now() - asked).toBeLessThan(5000);
  expect(await text).toMatch(/event: hello\n[^]*event: bye\n/);
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow("fetch failed");
});

test("a sign-in link works once, and each start makes a new one", async () => {
  const server = await startOne(temporaryFolder());
  const links = [...(await server.signInLinks()), ...(await server.signInLinks())].map(
    ({ url }) => url.split("#sign-in=")[1],
  );
  expect(new Set(links).size).toBe(2);
  const signIn = (link: string | undefined) =>
    fetch(`${server.url}/v1/desk/sign-in`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ link }),
    });
  const first = await signIn(links[0]);
  expect(first.status).toBe(200);
  expect(first.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict/);
  expect(await (await signIn(links[0])).json()).toMatchObject({ code: "link-refused" });
});

test("the photo that a site file names is the agent's at the first start", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "olena.png"), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]));
  const agents = [{ id: "olena", name: "Olena", photoFile: "olena.png" }];
  const server = await startOne(folder, { siteFiles: [writeSite(folder, { ...SITE, agents })] });
  const { snapshot } = await openSession(server.url);
  const photo = await fetch(`${server.url}${snapshot.site.agents[0]?.photo}`);
  expect(photo.headers.get("content-type")).toBe("image/png");
});

test("a backend gets the app, other clocks and the folder, and answers outside the wire", async () => {
  const folder = temporaryFolder();
  const backend = join(folder, "backend.mjs");
  writeFileSync(
    backend,
    `export default async ({ origin, dataFolder, sites, at, fetch }) => {
      const past = await at({ now: () => 1000, setTimeout: () => 0, clearTimeout() {} });
      const open = (ask) => ask(new Request(origin + "/v1/session", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ site: sites.all()[0].id, locale: "en" }),
      })).then((response) => response.json());
      return async (request) => {
        if (!request.url.endsWith("/facts")) return undefined;
        const [before, now] = [await open((r) => past.fetch(r)), await open(fetch)];
        return Response.json({ origin, dataFolder, before: before.now, now: now.now });
      };
    };`,
  );
  const server = await startOne(folder, { backend });
  const facts = await (await fetch(`${server.url}/facts`)).json();
  expect(facts).toMatchObject({ origin: server.publicUrl, dataFolder: server.dataFolder, before: 1000 });
  expect((facts as { now: number }).now).toBeGreaterThan(1_700_000_000_000);
  expect((await fetch(`${server.url}/other`)).status).toBe(404);
});

test("a start that fails gives back what it took", async () => {
  const folder = temporaryFolder();
  const backend = join(folder, "backend.mjs");
  writeFileSync(backend, `export default () => { throw new Error("no key"); };`);
  await expect(startOne(folder, { backend })).rejects.toThrow(/^The backend module .* could not begin: no key\.$/);
  await startOne(folder);
});
