import { expect, onTestFinished, test, vi } from "vitest";
import { transcriptState } from "../index.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { CHAT, chat, snapshot, ticket } from "../test-kit/fixtures.ts";
import { refusal } from "../test-kit/scripted-fetch.ts";

async function setUp() {
  const world = setUpSupport();
  world.server.snapshot = snapshot({ conversations: [chat({ ticket: ticket() })] });
  const saved: { name: string; href: string }[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, href: this.href });
  });
  onTestFinished(() => click.mockRestore());
  world.client.support.open();
  await expect.poll(() => world.client.getState().session.status).toBe("ready");
  return { ...world, saved, status: () => transcriptState.of(world.client.getState(), CHAT) };
}

test("a transcript is fetched once and saved under the reference, its times in the zone of this browser", async () => {
  const { client, server, calls, saved, status } = await setUp();
  server.onPut = () => new Response("Hello — Olena", { headers: { "content-type": "text/plain; charset=utf-8" } });
  client.transcript.download(CHAT, "text");
  client.transcript.download(CHAT, "text");
  expect(status()).toBe("loading");
  await expect.poll(status).toBeNull();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const paths = calls.filter(({ path }) => path.includes("/transcript")).map(({ path }) => path);
  expect(paths).toEqual([`/v1/conversations/${CHAT}/transcript?format=text&timeZone=${encodeURIComponent(timeZone)}`]);
  expect(saved.map(({ name }) => name)).toEqual(["hearthost-WL-7H3K-M2QX.txt"]);
  expect(await (await fetch(saved[0]?.href ?? "")).text()).toBe("Hello — Olena");
});

test("what was refused, or did not come from the server, saves nothing and can be tried again", async () => {
  const { client, server, saved, status } = await setUp();
  server.onPut = () => refusal("not-found");
  client.transcript.download(CHAT, "json");
  await expect.poll(status).toBe("failed");
  server.onPut = () => new Response("<p>Sign in to the hotel</p>", { headers: { "content-type": "text/html" } });
  client.transcript.download(CHAT, "json");
  expect(status()).toBe("loading");
  await expect.poll(status).toBe("failed");
  expect(saved).toEqual([]);
  server.onPut = () => Response.json({ said: [] });
  client.transcript.download(CHAT, "json");
  await expect.poll(() => saved.map(({ name }) => name)).toEqual(["hearthost-WL-7H3K-M2QX.json"]);
  expect(status()).toBeNull();
});
