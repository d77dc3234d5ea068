import { expect, test } from "vitest";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, message, snapshot } from "../test-kit/fixtures.ts";
import { json, unreachable } from "../test-kit/scripted-fetch.ts";

async function ready() {
  const setUp = setUpSupport();
  setUp.server.snapshot = snapshot({ conversations: [chat()] });
  await setUp.open();
  const asked = () => setUp.calls.map(({ path }) => path).filter((path) => path.startsWith("/v1/search"));
  return { ...setUp, asked };
}

test("M9 words are looked for once typing rests, and only the last ones", async () => {
  const { client, server, clock, asked } = await ready();
  server.onPut = () => json({ messages: [message(1, "the invoice")], more: false });
  client.chat.search("in");
  await clock.advance(200);
  client.chat.search("invoice & tax");
  expect(client.getState().search).toMatchObject({ words: "invoice & tax", status: "searching", messages: [] });
  await clock.advance(249);
  expect(asked()).toEqual([]);
  await clock.advance(1);
  await settle();
  expect(asked()).toEqual(["/v1/search?words=invoice%20%26%20tax"]);
  expect(client.getState().search).toMatchObject({ status: "done", more: false });
  expect(client.getState().search?.messages).toHaveLength(1);
});

test("M9 what was found stays while the next words are looked for, and an answer that is late changes nothing", async () => {
  const { client, server, clock } = await ready();
  server.onPut = () => json({ messages: [message(1, "the invoice")], more: false });
  client.chat.search("invoice");
  await clock.advance(250);
  await settle();
  let answer: (() => void) | undefined;
  server.onPut = () => new Promise((resolve) => void (answer = () => resolve(json({ messages: [], more: false }))));
  client.chat.search("invoices");
  await clock.advance(250);
  expect(client.getState().search).toMatchObject({ status: "searching", messages: [{ seq: 1 }] });
  client.chat.search("");
  answer?.();
  await settle();
  expect(client.getState().search).toBeNull();
});

test("blanks find nothing and ask nobody; a lost answer is said", async () => {
  const { client, server, clock, asked } = await ready();
  client.chat.search("  ");
  await clock.advance(1_000);
  expect(client.getState().search).toMatchObject({ words: "  ", status: "done", messages: [] });
  expect(asked()).toEqual([]);
  server.onPut = unreachable;
  client.chat.search("invoice");
  await clock.advance(250);
  await settle();
  expect(client.getState().search?.status).toBe("failed");
});
