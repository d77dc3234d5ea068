import { chatState, createSupport, type SupportClient } from "@warmline/client";
import { setupWorker } from "msw/browser";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import * as browser from "../../src/browser/index.ts";
import { carry, type World } from "../../src/index.ts";
import { statuses, texts } from "./texts.ts";

const { createWorld } = browser;
const SERVER = "https://support.fernhost.example";
const worker = setupWorker();
let world: World;
let clients: SupportClient[];

// A mark of a client that has ended may still be on its way when its world is gone.
beforeAll(() => worker.start({ quiet: true, onUnhandledFrame: "bypass" }).then(() => undefined));
afterAll(() => worker.stop());

beforeEach(async () => {
  world = await createWorld({ publicUrl: SERVER, site: (site) => site.origins.push(location.origin) });
  worker.use(...carry(world, SERVER));
  clients = [];
});

afterEach(async () => {
  for (const client of clients) client.destroy();
  worker.resetHandlers();
  await world.close();
});

/** A client that knows nothing of where its server really is. */
function open(): SupportClient {
  const client = createSupport({ server: SERVER, site: "fernhost", storage: world.storage() });
  clients.push(client);
  client.support.open();
  return client;
}

const connection = (client: SupportClient) => client.getState().connection.status;

test("the part for pages exports exactly this", () => {
  expect(Object.keys(browser)).toEqual(["createWorld"]);
});

test("many worlds on one page share one program, and know nothing of each other", async () => {
  performance.clearResourceTimings();
  const worlds = await Promise.all(Array.from({ length: 8 }, () => createWorld()));
  const loaded = performance.getEntriesByType("resource").filter(({ name }) => name.includes(".wasm"));
  expect(loaded).toEqual([]);
  const visitor = await worlds[0]?.visitor();
  await visitor?.begin("Only in the first");
  const heads = await Promise.all(worlds.map(async (one) => (await (await one.agent()).inbox()).entries.length));
  expect(heads).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  await Promise.all(worlds.map((one) => one.close()));
});

test("a scenario plays against a page that knows nothing of it", async () => {
  const client = open();
  client.chat.send("My site is down");
  await world.play("agent answers", { text: "It is up again" });
  await expect.poll(() => texts(client)).toEqual(["My site is down", "It is up again"]);
});

test("without a network the page’s requests fail and its stream breaks off, until it is back", async () => {
  const client = open();
  await expect.poll(() => connection(client)).toBe("live");
  world.network.offline();
  await expect.poll(() => connection(client)).not.toBe("live");
  await expect(fetch(`${SERVER}/v1/session`, { method: "POST", body: "{}" })).rejects.toThrow(TypeError);
  client.chat.send("Is anybody there?");
  world.network.online();
  client.support.reconnect();
  await expect.poll(() => connection(client)).toBe("live");
  await expect.poll(() => statuses(client)).toEqual(["sent"]);
});

test("a stream that is cut is broken for the page, and another one follows", async () => {
  const client = open();
  await expect.poll(() => connection(client)).toBe("live");
  const seen = new Set<string>();
  client.subscribe(() => seen.add(connection(client)));
  world.network.cutStreams();
  await expect.poll(() => seen).toContain("waiting");
  client.support.reconnect();
  await expect.poll(() => connection(client)).toBe("live");
});

test("an answer that is lost leaves the word stored, and shown once", async () => {
  const client = open();
  await expect.poll(() => connection(client)).toBe("live");
  world.network.dropAnswers(2);
  client.chat.send("Once");
  await expect.poll(() => world.network.answersToDrop).toBe(0);
  await expect.poll(() => statuses(client)).toEqual(["sent"]);
  expect(texts(client)).toEqual(["Once"]);
});

test("a page that fails hears the status, and one that is slow waits in real time", async () => {
  world.network.failing({ status: 503, for: 1 });
  const ask = () =>
    fetch(`${SERVER}/v1/session`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ site: "fernhost", locale: "en" }),
    });
  expect((await ask()).status).toBe(503);
  world.network.slow({ latency: 150 });
  const began = performance.now();
  expect((await ask()).status).toBe(200);
  expect(performance.now() - began).toBeGreaterThanOrEqual(149);
});

test("a page that gives up its stream is heard on the other side", async () => {
  const client = open();
  await expect.poll(() => connection(client)).toBe("live");
  expect(world.network.openStreams).toBe(1);
  client.destroy();
  await expect.poll(() => world.network.openStreams).toBe(0);
});

test("a page goes on with a server that has restarted", async () => {
  const client = open();
  client.chat.send("Before");
  await world.play("agent answers", { text: "I am here" });
  await world.play("server restarts");
  client.support.reconnect();
  client.chat.send("After");
  await expect.poll(() => statuses(client).at(-1)).toBe("sent");
  await world.play("agent answers", { text: "Still here" });
  await expect.poll(() => texts(client)).toEqual(["Before", "I am here", "After", "Still here"]);
});

test("a world’s own client needs neither the page’s network nor any waiting", async () => {
  const client = world.client();
  client.chat.send("My site is down");
  await world.play("agent promises", { text: "Let me look" });
  expect([texts(client), statuses(client)]).toEqual([["My site is down", "Let me look"], ["read"]]);
  await world.play("clock passes the promise");
  expect(chatState.promise(client.getState())?.state).toBe("lapsed");
  await world.play("phone loses signal for a minute");
  await world.turn(60_000);
  expect(connection(client)).toBe("live");
});
