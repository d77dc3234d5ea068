import { expect, test, vi } from "vitest";
import type { FeedEvent } from "@warmline/protocol";
import { chatState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { CHAT, chat, message, NOON, snapshot } from "../test-kit/fixtures.ts";
import { json, refusal, unreachable } from "../test-kit/scripted-fetch.ts";

const mine = (messageId: string, seq: number, text: string): FeedEvent => ({
  type: "message.added",
  seq,
  at: NOON,
  message: message(seq, text, { id: messageId, author: { kind: "visitor" } }),
});

async function inChat() {
  const setUp = setUpSupport();
  setUp.server.snapshot = snapshot({ conversations: [chat()] });
  await setUp.open();
  return setUp;
}

test("the first text opens the chat and shows in the same tick, in one notice", async () => {
  const { client, puts, open } = setUpSupport();
  await open();
  const listener = vi.fn();
  client.subscribe(listener);
  const messageId = client.chat.send("hello");
  expect(listener).toHaveBeenCalledTimes(1);
  expect(chatState.rows(client.getState())).toMatchObject([{ key: messageId, text: "hello" }]);
  await settle();
  const conversationId = chatState.presentId(client.getState());
  expect(puts().map(({ path, body }) => [path.split("/").length, body])).toEqual([
    [4, { kind: "chat" }],
    [6, { text: "hello" }],
  ]);
  expect(puts()[1]?.path).toContain(messageId);
  expect(conversationId).toBeNull();
});

test("a text keeps its row through sending, answer and echo", async () => {
  const { client, server, stream } = await inChat();
  let answer: (() => void) | undefined;
  server.onPut = () =>
    new Promise(
      (resolve) => void (answer = () => resolve(json({ id: messageId, events: [mine(messageId, 1, "hello")] }))),
    );
  const shown: string[] = [];
  const messageId = client.chat.send("hello");
  client.subscribe(() =>
    shown.push(
      chatState
        .rows(client.getState())
        .map(({ key, status }) => `${key} ${status}`)
        .join(),
    ),
  );
  await settle();
  answer?.();
  await settle();
  stream().send("feed", mine(messageId, 1, "hello"), "epoch:1");
  await settle();
  expect(shown.every((rows) => rows === `${messageId} sent`)).toBe(true);
  expect(chatState.rows(client.getState())).toHaveLength(1);
});

test("an echo before the answer confirms the text, and the late answer adds nothing", async () => {
  const { client, server, stream } = await inChat();
  let answer: (() => void) | undefined;
  server.onPut = () =>
    new Promise((resolve) => void (answer = () => resolve(json({ id: null, events: [mine(messageId, 1, "hello")] }))));
  const messageId = client.chat.send("hello");
  await settle();
  stream().send("feed", mine(messageId, 1, "hello"), "epoch:1");
  await settle();
  expect(chatState.rows(client.getState())).toMatchObject([{ key: messageId, status: "sent" }]);
  answer?.();
  await settle();
  expect(chatState.rows(client.getState())).toHaveLength(1);
});

test("a text whose answer is lost is in doubt, cannot be taken back and goes again under its id", async () => {
  const { client, server, puts, clock } = await inChat();
  server.onPut = unreachable;
  const messageId = client.chat.send("hello");
  await settle();
  expect(chatState.rows(client.getState())).toMatchObject([
    { status: "queued", inDoubt: true, failure: { code: "network", retryable: true } },
  ]);
  expect(client.chat.discard(messageId)).toBeNull();
  server.onPut = undefined;
  await clock.advance(1_000);
  expect(puts().map(({ path }) => path.endsWith(messageId))).toEqual([true, true]);
});

test("the page of a captive portal is no receipt", async () => {
  const { client, server } = await inChat();
  server.onPut = () => new Response("<html>Pay for the network</html>", { headers: { "content-type": "text/html" } });
  client.chat.send("hello");
  await settle();
  expect(chatState.rows(client.getState())).toMatchObject([{ status: "queued", inDoubt: true }]);
});

test("a refused text can be taken back and tried again, and the next goes on", async () => {
  const { client, server, puts } = await inChat();
  server.onPut = ({ body }) =>
    (body as { text: string }).text === "no" ? refusal("wrong-state") : json({ id: null, events: [] });
  const refused = client.chat.send("no");
  client.chat.send("yes");
  await settle();
  expect(chatState.rows(client.getState())).toMatchObject([
    { id: refused, status: "failed", failure: { code: "wrong-state", retryable: false } },
  ]);
  client.chat.retry(refused);
  await settle();
  expect(puts().map(({ body }) => body)).toEqual([{ text: "no" }, { text: "yes" }, { text: "no" }]);
  expect(client.chat.discard(refused)).toBe("no");
  expect(chatState.rows(client.getState())).toEqual([]);
});

test("taking back the only text of a chat that was never opened leaves nothing", () => {
  const { client, server } = setUpSupport();
  server.onSession = unreachable;
  const messageId = client.chat.send("hello");
  expect(client.chat.discard(messageId)).toBe("hello");
  expect(client.getState().outbox).toEqual([]);
});

test("a text to an ended chat is simply sent", async () => {
  const setUp = setUpSupport();
  setUp.server.snapshot = snapshot({ conversations: [chat({ state: "ended", endedAt: NOON })] });
  await setUp.open();
  setUp.client.chat.send("one more thing");
  await settle();
  expect(setUp.puts().map(({ path }) => path.startsWith(`/v1/conversations/${CHAT}/messages/`))).toEqual([true]);
});

test("arrival is told once for many messages, and sight when asked", async () => {
  const { client, server, stream, puts } = await inChat();
  const answers: (() => void)[] = [];
  server.onPut = () => new Promise((resolve) => void answers.push(() => resolve(json({ id: null, events: [] }))));
  for (const seq of [1, 2, 3]) {
    stream().send("feed", { type: "message.added", seq, at: NOON, message: message(seq, "hi") }, `epoch:${seq}`);
    await settle();
  }
  expect(puts().map(({ body }) => body)).toEqual([{ delivered: 1, read: 0 }]);
  expect(client.getState().outbox).toHaveLength(2);
  client.chat.markSeen();
  client.chat.markSeen();
  expect(client.getState().outbox).toHaveLength(2);
  expect(chatState.unread(client.getState())).toBe(0);
  answers[0]?.();
  await settle();
  expect(puts().map(({ body }) => body)).toEqual([
    { delivered: 1, read: 0 },
    { delivered: 3, read: 3 },
  ]);
  expect(chatState.rows(client.getState())).toHaveLength(3);
});

test("one’s own messages and seen ones need no marks", async () => {
  const { client, stream, puts } = await inChat();
  stream().send("feed", mine("0197f000-0000-7000-8000-000000000001", 1, "from another tab"), "epoch:1");
  await settle();
  client.chat.markSeen();
  await settle();
  expect(puts()).toEqual([]);
});

test("typing is told at most every 3 s, its end once, and a failure troubles nobody", async () => {
  const { client, server, puts, clock } = await inChat();
  server.onPut = unreachable;
  const told = () => puts().map(({ body }) => (body as { typing: boolean }).typing);
  client.chat.setTyping(true);
  client.chat.setTyping(true);
  await clock.advance(2_999);
  client.chat.setTyping(true);
  expect(told()).toEqual([true]);
  await clock.advance(1);
  client.chat.setTyping(true);
  expect(told()).toEqual([true, true]);
  client.chat.setTyping(false);
  client.chat.setTyping(false);
  expect(told()).toEqual([true, true, false]);
  await settle();
  expect(client.getState().outbox).toEqual([]);
});

test("sending ends typing and the draft", async () => {
  const { client, puts } = await inChat();
  client.chat.setDraft("hello");
  client.chat.setTyping(true);
  client.chat.send("hello");
  await settle();
  expect(puts().map(({ body }) => body)).toContainEqual({ typing: false });
  expect(client.chat.getDraft()).toBe("");
});

test("leaving ends the chat once, and leaving an ended one is nothing", async () => {
  const { client, puts } = await inChat();
  client.chat.leave();
  await settle();
  expect(puts().map(({ body }) => body)).toEqual([{ reason: "left" }]);
  const ended = setUpSupport();
  ended.server.snapshot = snapshot({ conversations: [chat({ state: "ended" })] });
  await ended.open();
  ended.client.chat.leave();
  expect(ended.client.getState().outbox).toEqual([]);
});

test("texts to a second chat that the server joins with the open one stay in their rows, in their order", async () => {
  const { client, server, puts, stream, open } = setUpSupport();
  await open();
  const answers: (() => void)[] = [];
  server.onPut = ({ path }) =>
    path.includes("/messages/")
      ? new Promise((resolve) => void answers.push(() => resolve(json({ id: null, events: [] }, 201))))
      : json({ id: null, events: [] }, 201);
  const first = client.chat.send("one");
  await settle();
  stream().send("feed", { type: "conversation.changed", seq: 1, at: NOON, conversation: chat() }, "epoch:1");
  await settle();
  const second = client.chat.send("two");
  await settle();
  expect(chatState.presentId(client.getState())).toBe(CHAT);
  expect(chatState.rows(client.getState()).map(({ key }) => key)).toEqual([first, second]);
  expect(answers).toHaveLength(1);
  answers[0]?.();
  stream().send("feed", mine(first, 2, "one"), "epoch:2");
  await settle();
  expect(puts().at(-1)?.path).toBe(`/v1/conversations/${CHAT}/messages/${second}`);
  expect(chatState.rows(client.getState()).map(({ key, status }) => [key, status])).toEqual([
    [first, "sent"],
    [second, "sending"],
  ]);
  client.chat.setTyping(true);
  await settle();
  expect(puts().at(-1)?.path).toBe(`/v1/conversations/${CHAT}/typing`);
});

test("a refused text of a joined chat can be tried again and taken back", async () => {
  const { client, server, stream, open } = setUpSupport();
  await open();
  server.onPut = ({ path }) =>
    path.includes("/messages/") ? refusal("wrong-state") : json({ id: null, events: [] }, 201);
  const messageId = client.chat.send("one");
  await settle();
  stream().send("feed", { type: "conversation.changed", seq: 1, at: NOON, conversation: chat() }, "epoch:1");
  await settle();
  client.chat.retry(messageId);
  expect(chatState.rows(client.getState())).toMatchObject([{ key: messageId, status: "sending" }]);
  await settle();
  expect(client.chat.discard(messageId)).toBe("one");
  expect(chatState.rows(client.getState())).toEqual([]);
});
