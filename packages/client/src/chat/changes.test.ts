import type { FeedEvent } from "@warmline/protocol";
import { expect, test } from "vitest";
import { chatState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { CHAT, chat, message, NOON, snapshot } from "../test-kit/fixtures.ts";
import { json, refusal, unreachable } from "../test-kit/scripted-fetch.ts";

const ARRIVED = { visitor: { delivered: 999, read: 0 }, agent: { delivered: 0, read: 0 } };

const mine = message(1, "Helo", { author: { kind: "visitor" } });
const theirs = message(2, "Hi Maria");

async function talking() {
  const setUp = setUpSupport();
  setUp.server.snapshot = snapshot({ conversations: [chat({ marks: ARRIVED })], messages: [mine, theirs] });
  setUp.server.seq = 2;
  await setUp.open();
  return { ...setUp, changes: () => chatState.changes(setUp.client.getState()) };
}

const changed = (seq: number, values: Partial<typeof mine>): FeedEvent => ({
  type: "message.changed",
  seq,
  at: NOON,
  message: { ...mine, ...values },
});

test("M1 new words are shown at once, kept like a text, and confirmed in their place", async () => {
  const { client, server, puts, changes } = await talking();
  let answer: (() => void) | undefined;
  const parts = message(1, "Hello").parts;
  server.onPut = () =>
    new Promise(
      (resolve) =>
        void (answer = () => resolve(json({ id: null, events: [changed(3, { parts, editedAt: NOON })] }, 201))),
    );
  client.chat.edit(mine.id, "Hello");
  expect(changes()[mine.id]).toEqual({ text: "Hello", failed: null });
  await settle();
  expect(puts().map(({ path, body }) => [path.split("/").slice(-4, -1), body])).toEqual([
    [["messages", mine.id, "edits"], { text: "Hello" }],
  ]);
  answer?.();
  await settle();
  expect(changes()).toEqual({});
  expect(client.getState().messages[CHAT]).toMatchObject([{ id: mine.id, seq: 1, editedAt: NOON }, { seq: 2 }]);
});

test("M1 a change that came too late stays visible, gives its words back, and the message is as it was", async () => {
  const { client, server, changes } = await talking();
  server.onPut = () => refusal("too-late");
  client.chat.edit(mine.id, "Hello");
  await settle();
  const { failed } = changes()[mine.id]!;
  expect(failed).toMatchObject({ text: "Hello", failure: { code: "too-late", retryable: false } });
  expect(client.chat.discard(failed!.itemId)).toBe("Hello");
  expect(changes()).toEqual({});
  expect(chatState.rows(client.getState())[0]).toMatchObject({ text: "Helo" });
});

test("M1 of several changes that were refused the last one stands for all", async () => {
  const { client, server, changes } = await talking();
  const refuseTwo = async () => {
    server.onPut = () => refusal("too-late");
    client.chat.edit(mine.id, "Hell");
    client.chat.edit(mine.id, "Hello");
    await settle();
    expect(client.getState().outbox.map(({ status }) => status)).toEqual(["failed", "failed"]);
    return changes()[mine.id]?.failed?.itemId ?? "";
  };
  expect(client.chat.discard(await refuseTwo())).toBe("Hello");
  expect([changes(), client.getState().outbox]).toEqual([{}, []]);
  const itemId = await refuseTwo();
  server.onPut = () => json({ id: null, events: [changed(3, { editedAt: NOON })] }, 201);
  client.chat.retry(itemId);
  await settle();
  expect([changes(), client.getState().outbox]).toEqual([{}, []]);
});

test("M1 another change takes the place of one that failed", async () => {
  const { client, server, puts, changes } = await talking();
  server.onPut = () => refusal("invalid-request");
  client.chat.edit(mine.id, "Hello");
  await settle();
  server.onPut = undefined;
  client.chat.edit(mine.id, "Hello!");
  await settle();
  expect(puts().map(({ body }) => body)).toEqual([{ text: "Hello" }, { text: "Hello!" }]);
  expect(changes()).toEqual({});
});

test("M2 what is taken back is so at once, and goes after the text itself", async () => {
  const { client, server, puts, changes } = await talking();
  server.onPut = unreachable;
  client.chat.send("and another thing");
  client.chat.remove(mine.id);
  await settle();
  expect(changes()[mine.id]).toEqual({ text: null, failed: null });
  expect(puts()).toHaveLength(1);
});

test("M3 of several reactions to a message the last one goes", async () => {
  const { client, server, puts, changes } = await talking();
  const answers: (() => void)[] = [];
  server.onPut = () => new Promise((resolve) => void answers.push(() => resolve(json({ id: null, events: [] }, 201))));
  client.chat.react(theirs.id, "👍");
  await settle();
  client.chat.react(theirs.id, "❤️");
  client.chat.react(theirs.id, null);
  client.chat.react(theirs.id, "🎉");
  expect(changes()[theirs.id]).toEqual({ emoji: "🎉", failed: null });
  answers[0]?.();
  await settle();
  expect(puts().map(({ body }) => body)).toEqual([{ emoji: "👍" }, { emoji: "🎉" }]);
});

test("M3 a reaction that is refused is gone, and nothing waits for it", async () => {
  const { client, server, changes } = await talking();
  server.onPut = () => refusal("wrong-state");
  client.chat.react(theirs.id, "👍");
  await settle();
  expect(changes()).toEqual({});
  expect(client.getState().outbox).toEqual([]);
});

test("until when a message may be changed is told for one’s own alone", async () => {
  const { client } = await talking();
  const state = client.getState();
  expect(chatState.editableUntil(state, mine)).toBe(mine.at + 900_000);
  expect(chatState.editableUntil(state, theirs)).toBeNull();
  expect(chatState.editableUntil(state, { ...mine, removedAt: NOON })).toBeNull();
});
