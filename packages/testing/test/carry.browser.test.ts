import { chatState, createSupport } from "@warmline/client";
import { setupWorker } from "msw/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld } from "../src/browser/index.ts";
import { Agent, carry, type World } from "../src/index.ts";

const SERVER = "https://support.fernhost.example";
const worker = setupWorker();
let world: World;

beforeAll(async () => {
  world = await createWorld({ publicUrl: SERVER, site: (site) => site.origins.push(location.origin) });
  worker.use(...carry(world.app, SERVER));
  await worker.start({ quiet: true });
});

afterAll(() => {
  return worker.stop();
});

test("the real server runs inside the page: a contact goes through, streams included", async () => {
  const client = createSupport({ server: SERVER, site: "fernhost" });
  client.support.open();
  await expect.poll(() => client.getState().connection.status).toBe("live");
  client.chat.send("Hello from the page");
  await expect.poll(() => chatState.rows(client.getState())[0]?.status).toBe("sent");
  const agent = await Agent.signIn(world, await world.app.agents.createSignInLink("fernhost", "olena"));
  const chat = chatState.present(client.getState())?.id ?? "";
  await agent.take(chat);
  await agent.say(chat, "Hello from the desk");
  await expect
    .poll(() => chatState.rows(client.getState()).some(({ parts }) => JSON.stringify(parts).includes("from the desk")))
    .toBe(true);
  client.destroy();
});
