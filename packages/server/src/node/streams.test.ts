import { get } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { startServer } from "./start-server.ts";
import { keptLog, temporaryFolder, writeSite } from "./testing/fixtures.ts";

async function setUp() {
  const folder = temporaryFolder();
  const log = keptLog();
  const server = await startServer({ siteFiles: [writeSite(folder)], data: `${folder}/data`, log });
  onTestFinished(() => server.stop());
  const post = async (path: string, body: object) => {
    const headers = { "Content-Type": "application/json" };
    return (await fetch(server.url + path, { method: "POST", headers, body: JSON.stringify(body) })).json();
  };
  const [link] = await server.signInLinks();
  const { token } = (await post("/v1/desk/sign-in", { link: link?.url.split("sign-in=")[1] })) as { token: string };
  const present = async () => {
    const session = await post("/v1/session", { site: "hearthost", locale: "en" });
    return (session as { snapshot: { site: { agentsAvailable: number } } }).snapshot.site.agentsAvailable;
  };
  return { server, token, present, log };
}

/** Asks for the desk’s stream over a socket of its own. */
function ask(url: string, token: string) {
  const request = get(`${url}/v1/desk/stream`, { agent: false, headers: { Authorization: `Bearer ${token}` } });
  request.on("error", () => undefined);
  const begun = new Promise<void>((resolve) => {
    request.on("response", (response) => {
      response.on("error", () => undefined);
      response.once("data", () => resolve());
    });
    request.on("close", () => resolve());
  });
  return { begun, vanish: () => request.destroy() };
}

test("readers who vanish at any moment leave nobody at the desk", async () => {
  const { server, token, present, log } = await setUp();
  for (let i = 0; i < 40; i += 1) {
    const { vanish } = ask(server.url, token);
    for (let turn = 0; turn < i; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    vanish();
  }
  const last = ask(server.url, token);
  await last.begun;
  await expect.poll(present).toBe(1);
  last.vanish();
  await expect.poll(present).toBe(0);
  expect(log.lines.filter((line) => line.startsWith("error"))).toEqual([]);
});
