import { afterEach, expect, it, vi } from "vitest";
import { createBrowser } from "../testing/browser.ts";
import { createManualClock } from "../testing/manual-clock.ts";
import { createScriptedServer, type ScriptedServer } from "../testing/scripted-server.ts";
import { id } from "../testing/world.ts";
import { createDesk } from "./create-desk.ts";
import type { DeskClient } from "./desk-client.ts";

const group = { conversationIds: [id(1), id(2)], words: "My mail is late" };
const clock = createManualClock();

let desk: DeskClient | null = null;
afterEach(() => desk?.destroy());

const asked = (server: ScriptedServer): number => server.requests.filter(({ path }) => path.endsWith("/groups")).length;

async function open(server: ScriptedServer): Promise<DeskClient> {
  const made = createDesk({ server: "http://support.test", fetch: server.fetch, clock, ...createBrowser() });
  desk = made;
  made.signIn(null);
  await vi.waitFor(() => expect(asked(server)).toBe(1));
  return made;
}

it("asks every minute who reports alike, and keeps what it knows while the server does not answer", async () => {
  const server = createScriptedServer();
  server.on(/\/groups$/, () => ({ json: { groups: [group] } }));
  const opened = await open(server);
  await vi.waitFor(() => expect(opened.getState().groups).toEqual([group]));
  server.on(/\/groups$/, () => "lost");
  clock.pass(60_000);
  await vi.waitFor(() => expect(asked(server)).toBe(2));
  expect(opened.getState().groups).toEqual([group]);
});

it("asks no more once the agent has signed out", async () => {
  const server = createScriptedServer();
  server.on(/\/groups$/, () => ({ json: { groups: [group] } }));
  const opened = await open(server);
  await vi.waitFor(() => expect(opened.getState().groups).toHaveLength(1));
  opened.signOut();
  expect(opened.getState().groups).toEqual([]);
  clock.pass(120_000);
  expect(asked(server)).toBe(1);
});
