import { expect, test } from "vitest";
import { supportState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { CHAT, chat, message, NOON, snapshot } from "../test-kit/fixtures.ts";
import { json, refusal } from "../test-kit/scripted-fetch.ts";

const { visitor } = snapshot();

async function chatting(values: Parameters<typeof snapshot>[0] = {}) {
  const setUp = setUpSupport();
  const { client, server, open } = setUp;
  const messages = [message(1, "It is slow", { author: { kind: "visitor" } })];
  server.snapshot = snapshot({ conversations: [chat()], messages, ...values });
  server.seq = 1;
  await open();
  return {
    ...setUp,
    asks: () => supportState.shouldAskName(client.getState()),
    name: () => supportState.givenName(client.getState()),
  };
}

test("the name is asked for once something was said in a chat that goes on", async () => {
  expect((await chatting()).asks()).toBe(true);
  expect((await chatting({ messages: [message(1, "Hello")] })).asks()).toBe(false);
  expect((await chatting({ conversations: [chat({ state: "ended", endedAt: NOON })] })).asks()).toBe(false);
  expect((await chatting({ conversations: [] })).asks()).toBe(false);
  expect((await chatting({ visitor: { ...visitor, nameAnsweredAt: NOON } })).asks()).toBe(false);
  const known = await chatting({ visitor: { ...visitor, name: "Maria", patronymic: "Ivanivna" } });
  expect([known.asks(), known.name()]).toEqual([false, { name: "Maria", patronymic: "Ivanivna" }]);
});

test("the answer holds at once, also where it is none, and the last one goes", async () => {
  const { client, server, puts, asks, name } = await chatting();
  const answers: (() => void)[] = [];
  server.onPut = ({ body }) =>
    new Promise((resolve) => {
      const now = { ...visitor, ...(body as object), nameAnsweredAt: NOON };
      const events = [{ type: "visitor.changed", seq: 2 + answers.length, at: NOON, visitor: now }];
      answers.push(() => resolve(json({ id: null, events })));
    });
  client.support.giveName(null);
  expect([asks(), name()]).toEqual([false, null]);
  await settle();
  client.support.giveName({ name: "Mari", patronymic: null });
  client.support.giveName({ name: "Марія ", patronymic: " Іванівна" });
  const maria = { name: "Марія", patronymic: "Іванівна" };
  expect(name()).toEqual(maria);
  answers[0]?.();
  await settle();
  answers[1]?.();
  await settle();
  expect(puts().map(({ path, body }) => [path.split("/")[2], body])).toEqual([
    ["names", { name: null, patronymic: null }],
    ["names", maria],
  ]);
  expect([asks(), name(), client.getState().outbox]).toEqual([false, maria, []]);
  expect(client.getState().messages[CHAT]).toHaveLength(1);
});

test("a name that the server refuses is asked for again", async () => {
  const { client, server, asks } = await chatting();
  server.onPut = () => refusal("invalid-request");
  client.support.giveName({ name: "?", patronymic: null });
  await settle();
  expect([asks(), client.getState().outbox]).toEqual([true, []]);
});
