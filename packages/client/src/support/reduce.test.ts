import { expect, test } from "vitest";
import type { FeedEvent } from "@warmline/protocol";
import type { OutboxItem, SupportState } from "../state.ts";
import { CHAT, chat, contact, id, message, NOON, promise, rating, site, snapshot, wait } from "../test-kit/fixtures.ts";
import { expire, nextExpiry } from "./expiry.ts";
import { initialState } from "./initial-state.ts";
import { moveTo, takeMoment, takeReceipt, takeStreamed } from "./reduce.ts";
import { takeSnapshot } from "./snapshot.ts";

const added = (seq: number): FeedEvent => ({
  type: "message.added",
  seq,
  at: NOON,
  message: message(seq, `text ${seq}`),
});
const changed = (seq: number, values: Parameters<typeof chat>[0]): FeedEvent => ({
  type: "conversation.changed",
  seq,
  at: NOON,
  conversation: chat(values),
});
const queued = (values: Partial<OutboxItem> & Pick<OutboxItem, "id" | "command">): OutboxItem => ({
  lane: CHAT,
  at: NOON,
  status: "queued",
  inDoubt: false,
  failure: null,
  ...values,
});
const texts = (state: SupportState) => (state.messages[CHAT] ?? []).map(({ seq }) => seq);

const mark = (typing: boolean) =>
  ({
    type: "typing",
    conversationId: CHAT,
    by: { kind: "agent", agentId: "olena" },
    typing,
    asOf: NOON,
    expiresAt: NOON + 6_000,
  }) as const;

test("an event of the stream is taken in once", () => {
  const state = [added(1), added(2), added(2), added(1)].reduce(takeStreamed, initialState);
  expect(texts(state)).toEqual([1, 2]);
  expect(state.seq).toBe(2);
});

test("a receipt ahead of the stream shows at once and loses nothing that lies between", () => {
  const ahead = takeReceipt(initialState, added(3));
  expect(texts(ahead)).toEqual([3]);
  expect(ahead.seq).toBe(0);
  const state = [added(1), added(2), added(3)].reduce(takeStreamed, ahead);
  expect(texts(state)).toEqual([1, 2, 3]);
  expect(state.ahead).toEqual({});
});

test("M3 a receipt that tells of a change before the stream tells of the message brings the message", () => {
  const reacted: FeedEvent = {
    type: "message.changed",
    seq: 4,
    at: NOON,
    message: message(2, "text 2", { reactions: [{ by: { kind: "visitor" }, emoji: "\u{1F44D}" }] }),
  };
  const ahead = takeReceipt(takeStreamed(initialState, added(1)), reacted);
  const state = [added(2), added(3), reacted].reduce(takeStreamed, ahead);
  expect(texts(state)).toEqual([1, 2, 3]);
  expect(state.messages[CHAT]?.[1]?.reactions).toHaveLength(1);
});

test("an older event of the stream does not change back what a receipt changed", () => {
  const ahead = takeReceipt(initialState, changed(5, { state: "ended" }));
  const between = takeStreamed(ahead, changed(4, { state: "active" }));
  expect(between.conversations[CHAT]?.state).toBe("ended");
  expect(between.seq).toBe(4);
  const after = [changed(5, { state: "ended" }), changed(6, { state: "waiting" })].reduce(takeStreamed, between);
  expect(after.conversations[CHAT]?.state).toBe("waiting");
});

test("a receipt the stream has overtaken changes nothing", () => {
  const state = takeStreamed(initialState, changed(5, { state: "ended" }));
  expect(takeReceipt(state, changed(4, { state: "active" }))).toBe(state);
});

test("events of a newer server are gone past", () => {
  expect(moveTo(initialState, 7).seq).toBe(7);
  expect(moveTo({ ...initialState, seq: 9 }, 7).seq).toBe(9);
});

test("an echo takes its text out of the outbox as it comes in", () => {
  const item = queued({ id: id(1_001), command: { type: "message", conversationId: CHAT, text: "text 1" } });
  const state = takeStreamed({ ...initialState, outbox: [item] }, added(1));
  expect(state.outbox).toEqual([]);
  expect(texts(state)).toEqual([1]);
});

test("a conversation the server knows takes its opening out of the outbox", () => {
  const item = queued({ id: CHAT, command: { type: "open-chat", conversationId: CHAT } });
  expect(takeStreamed({ ...initialState, outbox: [item] }, changed(1, {})).outbox).toEqual([]);
});

test("a conversation that is gone takes everything of it along", () => {
  const full = takeSnapshot(
    initialState,
    snapshot({
      conversations: [chat()],
      contacts: [contact()],
      messages: [message(1, "hello")],
      promises: [promise()],
      ratings: [rating()],
    }),
    1,
    NOON,
    false,
  );
  const state = takeStreamed(full, { type: "conversation.gone", seq: 2, at: NOON, conversationId: CHAT });
  expect(state).toMatchObject({ conversations: {}, contacts: {}, messages: {}, promises: {}, ratings: {} });
});

test("a snapshot replaces what the server said and keeps what it does not have yet", () => {
  const here = queued({ id: id(1_001), command: { type: "message", conversationId: CHAT, text: "arrived" } });
  const away = queued({ id: id(99), command: { type: "message", conversationId: CHAT, text: "on its way" } });
  const marks = queued({ id: id(98), command: { type: "marks", conversationId: CHAT, delivered: 9, read: 9 } });
  const before = takeStreamed({ ...initialState, outbox: [here, away, marks] }, {
    ...added(8),
    message: message(8, "of another feed", { conversationId: id(77) }),
  } as FeedEvent);
  const state = takeSnapshot(
    before,
    snapshot({ conversations: [chat()], messages: [message(2, "b"), message(1, "a")] }),
    2,
    NOON,
    false,
  );
  expect(state.outbox).toEqual([away]);
  expect(Object.keys(state.messages)).toEqual([CHAT]);
  expect(texts(state)).toEqual([1, 2]);
  expect(state.seq).toBe(2);
});

test("F3 a snapshot from before a receipt takes back neither what was stored nor who wrote it", () => {
  const visitor = { ...snapshot().visitor, email: "maria@post.example" };
  const told = takeReceipt({ ...initialState, visitor: snapshot().visitor }, added(2));
  const known = takeReceipt(told, { type: "visitor.changed", seq: 3, at: NOON, visitor });
  const state = takeSnapshot(known, snapshot({ conversations: [chat()] }), 1, NOON, true);
  expect(texts(state)).toEqual([2]);
  expect(state.visitor?.email).toBe("maria@post.example");
});

test("a text written before the handshake goes into the chat the customer already has", () => {
  const own = id(50);
  const opening = queued({ id: own, command: { type: "open-chat", conversationId: own } });
  const text = queued({
    id: id(51),
    lane: own,
    command: { type: "message", conversationId: own, text: "hello again" },
  });
  const state = takeSnapshot(
    { ...initialState, outbox: [opening, text] },
    snapshot({ conversations: [chat()] }),
    1,
    NOON,
    false,
  );
  expect(state.outbox).toEqual([{ ...text, command: { ...text.command, conversationId: CHAT } }]);
});

test("an opening the server may have stays as it is", () => {
  const own = id(50);
  const opening = queued({ id: own, inDoubt: true, command: { type: "open-chat", conversationId: own } });
  const state = takeSnapshot(
    { ...initialState, outbox: [opening] },
    snapshot({ conversations: [chat()] }),
    1,
    NOON,
    false,
  );
  expect(state.outbox).toEqual([opening]);
});

test("an agent’s typing mark ends with its time, its withdrawal or the message", () => {
  const state = takeMoment(initialState, mark(true), NOON);
  expect(state.typing).toEqual({ [CHAT]: { agentId: "olena", expiresAt: NOON + 6_000 } });
  expect(nextExpiry(state)).toBe(NOON + 6_000);
  expect(expire(state, NOON + 5_999).typing).not.toEqual({});
  expect(expire(state, NOON + 6_000).typing).toEqual({});
  expect(takeMoment(state, mark(false), NOON).typing).toEqual({});
  expect(takeMoment(initialState, mark(true), NOON + 6_000).typing).toEqual({});
  expect(takeStreamed(state, added(1)).typing).toEqual({});
  expect(takeMoment(state, { ...mark(true), by: { kind: "visitor" } }, NOON)).toBe(state);
});

test("an older word about the wait or the site changes nothing", () => {
  const state = { ...initialState, wait: { ...wait, asOf: NOON + 5 }, site: { ...site, version: 3 } };
  expect(takeMoment(state, { type: "wait", wait: { ...wait, place: 9 } }, NOON)).toBe(state);
  expect(takeMoment(state, { type: "site", site: { ...site, version: 2 } }, NOON)).toBe(state);
  expect(takeMoment(state, { type: "wait", wait: { ...wait, place: 9, asOf: NOON + 6 } }, NOON).wait?.place).toBe(9);
});

test("a word about the wait expires once", () => {
  const state = takeMoment(initialState, { type: "wait", wait }, NOON);
  expect(state.waitExpired).toBe(false);
  const later = expire(state, NOON + 60_000);
  expect(later.waitExpired).toBe(true);
  expect(nextExpiry(later)).toBeNull();
});

test("F3 what a receipt brought from later than the snapshot stays, if it is of the same feed", () => {
  const own = message(9, "just stored", { author: { kind: "visitor" } });
  const before = takeReceipt(
    takeSnapshot(initialState, snapshot({ conversations: [chat()], messages: [message(3, "hello")] }), 5, NOON, false),
    { type: "message.added", seq: 9, at: NOON, message: own },
  );
  const older = snapshot({ conversations: [chat()], messages: [message(3, "hello")] });
  const after = takeSnapshot(before, older, 8, NOON, true);
  expect(after.messages[CHAT]?.map(({ seq }) => seq)).toEqual([3, 9]);
  expect(after.ahead).toEqual({ [`message ${own.id}`]: 9 });
  expect(takeSnapshot(before, older, 9, NOON, true).messages[CHAT]?.map(({ seq }) => seq)).toEqual([3]);
  expect(takeSnapshot(before, older, 8, NOON, false).messages[CHAT]?.map(({ seq }) => seq)).toEqual([3]);
});
