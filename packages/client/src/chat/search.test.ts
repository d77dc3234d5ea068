import { expect, test } from "vitest";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, message, NOON, snapshot } from "../test-kit/fixtures.ts";
import { json, unreachable } from "../test-kit/scripted-fetch.ts";

async function ready() {
  const setUp = setUpSupport();
  setUp.server.snapshot = snapshot({ conversations: [chat()] });
  await setUp.open();
  const asked = () => setUp.calls.map(({ path }) => path).filter((path) => path.startsWith("/v1/search"));
  return { ...setUp, asked };
}

test("M8 words are looked for once typing rests, and only the last ones", async () => {
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

test("M8 what was found stays while the next words are looked for, and an answer that is late changes nothing", async () => {
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

test("M2 what is taken back leaves what was found, and what is changed is found as it is now", async () => {
  const { client, server, clock, stream } = await ready();
  const found = [message(3, "the invoice"), message(2, "an invoise"), message(1, "my invoice")];
  server.onPut = () => json({ messages: found, more: false });
  client.chat.search("invoi");
  await clock.advance(250);
  await settle();
  const tell = (seq: number, changed: object) =>
    stream().send("feed", { type: "message.changed", seq, at: NOON, message: changed }, `epoch:${seq}`);
  tell(4, { ...found[0], parts: [], removedAt: NOON });
  tell(5, { ...message(2, "an invoice"), editedAt: NOON });
  await settle();
  await clock.advance(1_000);
  const texts = client.getState().search?.messages.map(({ parts }) => parts[0]?.type === "text" && parts[0].text);
  expect(texts).toEqual(["an invoice", "my invoice"]);
});
