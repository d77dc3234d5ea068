import { chatState, createSupport } from "@warmline/client";
import { expect } from "vitest";
import { Agent, type World } from "../src/index.ts";

/** One contact through a client that knows nothing of where its server really is. */
export async function carryContact(world: World): Promise<void> {
  const client = createSupport({ server: world.publicUrl, site: "fernhost" });
  client.support.open();
  await expect.poll(() => client.getState().connection.status).toBe("live");
  client.chat.send("Hello over the carried line");
  await expect.poll(() => chatState.rows(client.getState())[0]?.status).toBe("sent");
  const agent = await Agent.signIn(world, await world.app.agents.createSignInLink("fernhost", "olena"));
  const chat = chatState.present(client.getState())?.id ?? "";
  await agent.take(chat);
  await agent.say(chat, "Hello from the desk");
  await expect
    .poll(() => chatState.rows(client.getState()).some(({ parts }) => JSON.stringify(parts).includes("from the desk")))
    .toBe(true);
  client.destroy();
}
