import type { SupportClient, SupportEvent } from "@warmline/client";
import { expect, onTestFinished, test } from "vitest";
import { createWorld } from "../src/node/index.ts";

async function setUp() {
  const world = await createWorld();
  onTestFinished(() => world.close());
  const storage = world.storage();
  const open = (): { client: SupportClient; heard: SupportEvent[] } => {
    const client = world.client({ storage });
    const heard: SupportEvent[] = [];
    client.on((event) => heard.push(event));
    return { client, heard };
  };
  return { world, open };
}

const types = (events: readonly SupportEvent[]) => events.map(({ type }) => type);
const becomes = (check: () => boolean) => expect.poll(check).toBe(true);

test("a host that listens from the first line of its page hears a whole contact, each thing once", async () => {
  const { world, open } = await setUp();
  const { client, heard } = open();
  const has = (type: SupportEvent["type"]) => becomes(() => types(heard).includes(type));
  client.support.prefill("Hello from the plans");
  client.support.open();
  expect(client.chat.getDraft()).toBe("Hello from the plans");
  client.chat.send("My site is **down**");
  await has("message-sent");
  const conversationId = Object.keys(client.getState().conversations)[0] ?? "";
  const olena = await world.agent("olena");
  await olena.take(conversationId);
  await olena.say(conversationId, "It is the *certificate*.");
  await has("message-received");
  await olena.end(conversationId);
  await has("contact-ended");
  const contactId = Object.keys(client.getState().contacts)[0] ?? "";
  await becomes(() => contactId in client.getState().ratings);
  client.rating.choose(contactId, "happy");
  await has("rated");
  client.support.close();

  const at = { conversationId, messageId: expect.any(String) as string };
  const place = { conversationId, contactId, ratingId: contactId, agentId: "olena" };
  const rated = { ...place, occasion: "contact", scale: "faces-3" };
  expect(heard).toEqual([
    { type: "opened" },
    { type: "conversation-started", conversationId },
    { type: "message-sent", ...at, text: "My site is down" },
    { type: "turn-came", conversationId, agentId: "olena" },
    { type: "message-received", ...at, agentId: "olena", text: "It is the certificate." },
    { type: "unread-changed", unread: 1 },
    { type: "contact-ended", conversationId, contactId, agentId: "olena", reason: "solved" },
    { type: "rated", ...rated, face: "happy" },
    { type: "closed" },
  ]);
});

test("over cuts, resyncs and reloads nothing is told twice, and what came meanwhile is told once", async () => {
  const { world, open } = await setUp();
  const first = open();
  first.client.chat.send("Hello");
  await becomes(() => types(first.heard).includes("message-sent"));
  const chat = Object.keys(first.client.getState().conversations)[0] ?? "";
  const olena = await world.agent("olena");
  await olena.take(chat);
  await becomes(() => first.client.getState().connection.status === "live");

  world.network.offline();
  await becomes(() => first.client.getState().connection.status !== "live");
  await olena.say(chat, "While you were away");
  world.network.online();
  first.client.support.reconnect();
  await becomes(() => types(first.heard).includes("message-received"));
  const received = (heard: readonly SupportEvent[]) =>
    heard.flatMap((event) => (event.type === "message-received" ? [event.text] : []));
  expect(received(first.heard)).toEqual(["While you were away"]);
  first.client.destroy();
  await olena.say(chat, "While no page was open");

  const second = open();
  second.client.support.restore();
  await becomes(() => received(second.heard).length > 0);
  second.client.destroy();
  const third = open();
  third.client.support.restore();
  await becomes(() => third.client.getState().connection.status === "live");
  await olena.say(chat, "Live again");
  await becomes(() => received(third.heard).length > 0);
  expect([received(second.heard), received(third.heard)]).toEqual([["While no page was open"], ["Live again"]]);
});
