import { chatState, createSupport } from "@warmline/client";
import type { Bot } from "@warmline/server";
import { expect, onTestFinished, test } from "vitest";
import { createWorld } from "../src/node/index.ts";
import { PUBLIC_URL, type ExampleSite } from "../src/index.ts";

const GATHERED_MS = 60;

/** A program that says each word when it is given one, until it is stopped. */
function prompted() {
  const given: string[] = [];
  let wake = () => undefined as void;
  const bot: Bot = async function* ({ signal }) {
    signal.addEventListener("abort", () => wake());
    while (!signal.aborted) {
      const text = given.shift();
      if (text !== undefined) yield { type: "words", text };
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  const give = (text: string) => {
    given.push(text);
    wake();
  };
  return { bot, give };
}

test("an answer grows at the customer’s, goes on behind a cut, and stays as far as it came where a person is asked for", async () => {
  const { bot, give } = prompted();
  const world = await createWorld({
    bots: { helper: bot },
    site: (site: ExampleSite) => void (site.bots = [{ agent: "pip", program: "helper" }]),
  });
  onTestFinished(() => world.close());
  const client = createSupport({
    server: PUBLIC_URL,
    site: "fernhost",
    fetch: (input, init) => world.app.fetch(new Request(input, init)),
  });
  onTestFinished(() => client.destroy());
  const last = () => chatState.rows(client.getState()).at(-1);
  const say = async (text: string) => {
    give(text);
    await world.turn(GATHERED_MS);
  };
  client.support.open();
  client.chat.send("Tell me everything");
  await expect.poll(() => chatState.program(client.getState())?.bot).toBe(true);
  await say("One ");
  await expect.poll(last).toMatchObject({ writing: true, text: "One ", agentId: "pip" });
  const { key = "" } = last() ?? {};
  await say("two ");
  await expect.poll(() => last()?.text).toBe("One two ");

  client.support.reconnect();
  await say("three ");
  await expect.poll(() => last()?.text).toBe("One two three ");
  expect(client.getState().writing).toHaveProperty([key]);

  client.chat.askPerson(chatState.presentId(client.getState()) ?? "");
  expect(chatState.personAsked(client.getState())).toBe(true);
  await expect.poll(() => chatState.present(client.getState())?.state).toBe("waiting");
  const kept = () => chatState.rows(client.getState()).find((row) => row.key === key);
  await expect.poll(kept).toMatchObject({ writing: false, author: "agent", agentId: "pip" });
  expect(kept()?.text.trim()).toBe("One two three");
  expect([client.getState().writing, chatState.program(client.getState())]).toEqual([{}, null]);
  expect([chatState.personAsked(client.getState()), client.getState().outbox]).toEqual([false, []]);
});
