import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Agent, carry, Visitor, type World } from "../src/index.ts";
import { createWorld } from "../src/node/index.ts";
import { carryContact } from "./carried-contact.ts";

const SERVER = "https://support.fernhost.example";
const network = setupServer();
let world: World;

beforeAll(async () => {
  world = await createWorld({ publicUrl: SERVER });
  network.listen({ onUnhandledFrame: "error" });
});

afterEach(() => network.resetHandlers());

afterAll(() => network.close());

const present = async () => (await Visitor.arrive(world)).session.snapshot.site.agentsAvailable;

test("in Node too, the real server answers on its own origin, streams included", async () => {
  network.use(...carry(world.app, SERVER));
  await expect(carryContact(world)).resolves.toBeUndefined();
});

test("a stream whose reader gives up ends at the server too", async () => {
  network.use(...carry(world.app, SERVER));
  const agent = await Agent.signIn(world, await world.app.agents.createSignInLink("fernhost", "tomas"));
  const gone = new AbortController();
  const headers = { Authorization: `Bearer ${agent.token}` };
  const answer = await fetch(`${SERVER}/v1/desk/stream`, { headers, signal: gone.signal });
  expect(answer.headers.get("Content-Type")).toContain("text/event-stream");
  await expect.poll(present).toBe(1);
  gone.abort();
  await expect.poll(present).toBe(0);
});
