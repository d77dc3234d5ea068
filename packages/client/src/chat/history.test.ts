import type { FeedEvent } from "@warmline/protocol";
import { expect, test } from "vitest";
import { chatState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { CHAT, chat, message, NOON, snapshot } from "../test-kit/fixtures.ts";
import { json, unreachable } from "../test-kit/scripted-fetch.ts";

const ARRIVED = { visitor: { delivered: 999, read: 0 }, agent: { delivered: 0, read: 0 } };

const said = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => message(from + index, `line ${from + index}`));

async function withEarlier() {
  const setUp = setUpSupport();
  setUp.server.snapshot = snapshot({
    conversations: [chat({ marks: ARRIVED })],
    messages: said(101, 103),
    earlier: [CHAT],
  });
  setUp.server.seq = 103;
  await setUp.open();
  const seqs = () => setUp.client.getState().messages[CHAT]?.map(({ seq }) => seq);
  const history = () => chatState.history(setUp.client.getState());
  const asked = () => setUp.calls.filter(({ method }) => method === "GET").map(({ path }) => path);
  return { ...setUp, seqs, history, asked: () => asked().filter((path) => path.includes("before=")) };
}

test("M7 a page of history is put before what is here, and asked for once however often one asks", async () => {
  const { client, server, seqs, history, asked } = await withEarlier();
  expect(history()).toEqual({ earlier: true, loading: false, failed: false });
  server.onPut = () => json({ messages: said(99, 100), earlier: true });
  client.chat.loadEarlier();
  client.chat.loadEarlier();
  expect(history().loading).toBe(true);
  await settle();
  expect(asked()).toEqual([`/v1/conversations/${CHAT}/messages?before=101`]);
  expect(seqs()).toEqual([99, 100, 101, 102, 103]);
  expect(history()).toEqual({ earlier: true, loading: false, failed: false });
  server.onPut = () => json({ messages: said(98, 98), earlier: false });
  client.chat.loadEarlier();
  await settle();
  expect(seqs()).toEqual([98, 99, 100, 101, 102, 103]);
  expect(history().earlier).toBe(false);
  client.chat.loadEarlier();
  expect(asked()).toHaveLength(2);
});

test("M7 a page that does not come is said, and can be asked for again", async () => {
  const { client, server, seqs, history } = await withEarlier();
  server.onPut = unreachable;
  client.chat.loadEarlier();
  await settle();
  expect(history()).toEqual({ earlier: true, loading: false, failed: true });
  server.onPut = () => json({ messages: said(99, 100), earlier: false });
  client.chat.loadEarlier();
  await settle();
  expect(seqs()).toEqual([99, 100, 101, 102, 103]);
});

test("M7 what changed while its page was on the way is shown as it is now", async () => {
  const { client, server, stream } = await withEarlier();
  let answer: (() => void) | undefined;
  server.onPut = () =>
    new Promise((resolve) => void (answer = () => resolve(json({ messages: said(99, 100), earlier: false }))));
  client.chat.loadEarlier();
  await settle();
  const changed: FeedEvent = {
    type: "message.changed",
    seq: 104,
    at: NOON,
    message: message(100, "put right", { editedAt: NOON }),
  };
  stream().send("feed", changed, "epoch:104");
  await settle();
  answer?.();
  await settle();
  expect(chatState.rows(client.getState()).map(({ text }) => text)).toEqual([
    "line 99",
    "put right",
    "line 101",
    "line 102",
    "line 103",
  ]);
});

test("F3 a page for what a resync has replaced leaves no hole", async () => {
  const { client, clock, server, stream, streams, seqs, history } = await withEarlier();
  let answer: (() => void) | undefined;
  server.onPut = () =>
    new Promise((resolve) => void (answer = () => resolve(json({ messages: said(99, 100), earlier: false }))));
  client.chat.loadEarlier();
  await settle();
  server.snapshot = snapshot({ conversations: [chat({ marks: ARRIVED })], messages: said(201, 202), earlier: [CHAT] });
  server.seq = 202;
  stream().send("resync", { reason: "too-old" });
  await clock.advance(1_000);
  answer?.();
  await settle();
  expect(streams.length).toBeGreaterThan(1);
  expect(seqs()).toEqual([201, 202]);
  expect(history()).toEqual({ earlier: true, loading: false, failed: false });
});

test("F3 a page of another feed is not taken in, also where a place there has the same number", async () => {
  const { client, server, stream, clock, seqs, history } = await withEarlier();
  let answer: (() => void) | undefined;
  server.onPut = () =>
    new Promise((resolve) => void (answer = () => resolve(json({ messages: said(99, 100), earlier: false }))));
  client.chat.loadEarlier();
  await settle();
  server.snapshot = snapshot({ conversations: [chat({ marks: ARRIVED })], messages: said(101, 104) });
  server.seq = 104;
  stream().send("resync", { reason: "identity-changed" });
  await clock.advance(1_000);
  answer?.();
  await settle();
  expect(seqs()).toEqual([101, 102, 103, 104]);
  expect(history()).toEqual({ earlier: false, loading: false, failed: false });
});

test("a message from far back is revealed once its pages are here", async () => {
  const { client, server } = await withEarlier();
  server.onPut = ({ path }) => {
    const before = Number(path.split("before=")[1]);
    return json({ messages: said(before - 2, before - 1), earlier: true });
  };
  client.chat.reveal(message(96, "line 96"));
  expect(client.getState().reveal?.status).toBe("loading");
  await settle();
  await settle();
  expect(client.getState().reveal).toMatchObject({ messageId: message(96, "").id, status: "ready" });
  expect(chatState.revealed(client.getState())).toBe(message(96, "").id);
  client.chat.endReveal();
  expect(client.getState().reveal).toBeNull();
});

test("a message whose page does not come is not revealed", async () => {
  const { client, server } = await withEarlier();
  server.onPut = unreachable;
  client.chat.reveal(message(96, "line 96"));
  await settle();
  expect(client.getState().reveal?.status).toBe("failed");
});
