import type { Message } from "@warmline/protocol";
import { expect, test, vi } from "vitest";
import { createStore } from "../core/store.ts";
import type { OutboxItem, SupportState } from "../state.ts";
import {
  CHAT,
  chat,
  CONTACT,
  contact,
  id,
  incident,
  message,
  NOON,
  offer,
  promise,
  rating,
  site,
  snapshot,
  ticket,
  VISITOR,
  wait,
} from "../test-kit/fixtures.ts";
import { createHostEvents, type SupportEvent } from "./host-events.ts";
import { initialState } from "./initial-state.ts";
import { takeMoment } from "./reduce.ts";
import { takeSnapshot } from "./snapshot.ts";

const from = (seq: number, values: Parameters<typeof snapshot>[0] = {}): SupportState =>
  takeSnapshot(initialState, snapshot({ conversations: [chat()], ...values }), seq, NOON, false);
const mine = (seq: number, values: Partial<Message> = {}) =>
  message(seq, "mine", { author: { kind: "visitor" }, ...values });
const types = (events: readonly SupportEvent[]) => events.map(({ type }) => type);

function setUp(state: SupportState = initialState, kept = new Map<string, unknown>()) {
  const store = createStore(state);
  const drafts = {
    get: (name: string) => kept.get(name),
    set: (name: string, value: unknown) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
  };
  const host = createHostEvents(store, drafts);
  const heard: SupportEvent[] = [];
  const hear = async () => {
    const stop = host.on((event) => heard.push(event));
    await vi.dynamicImportSettled();
    return stop;
  };
  return { store, host, heard, kept, hear };
}

test("tells of the window, and of one kind alone to whoever asked for that", async () => {
  const { store, host, heard, hear } = setUp();
  await hear();
  const closed = vi.fn();
  host.on("closed", closed);
  store.update((state) => ({ ...state, window: { open: true } }));
  store.update((state) => ({ ...state, offline: true }));
  store.update((state) => ({ ...state, window: { open: false } }));
  expect(heard).toEqual([{ type: "opened" }, { type: "closed" }]);
  expect(closed).toHaveBeenCalledExactlyOnceWith({ type: "closed" });
});

test("what happens while the first listener’s code is still on its way is told, each thing in its order", async () => {
  const { store, heard, hear } = setUp();
  const listening = hear();
  for (const open of [true, false, true]) store.update((state) => ({ ...state, window: { open } }));
  await listening;
  expect(types(heard)).toEqual(["opened", "closed", "opened"]);
});

test("tells what both sides write, with the words and without their marks, and nothing of the past", async () => {
  const { store, heard, hear } = setUp();
  await hear();
  store.update(() => from(2, { messages: [message(1, "before"), mine(2)] }));
  store.update((state) => ({ ...state, offline: true }));
  const file = { type: "file", fileId: id(70), name: "a.png", mediaType: "image/png", size: 1, image: null } as const;
  const sent = mine(3, { parts: [...mine(3).parts, file] });
  store.update(() => from(4, { messages: [message(1, "before"), mine(2), sent, message(4, "hello")] }));
  const at = { conversationId: CHAT };
  expect(heard.filter(({ type }) => type !== "unread-changed")).toEqual([
    { type: "message-sent", ...at, messageId: id(1_003), text: "mine" },
    { type: "file-sent", ...at, messageId: id(1_003), fileId: id(70), name: "a.png" },
    { type: "message-received", ...at, messageId: id(1_004), agentId: "olena", text: "hello" },
  ]);
});

test("a snapshot, a page of the history and a change tell nothing", async () => {
  const { store, heard, hear } = setUp(from(3, { messages: [mine(3)] }));
  await hear();
  store.update(() => from(3, { messages: [mine(1), mine(2), mine(3)] }));
  store.update(() => from(5, { messages: [mine(1), mine(2), mine(3, { editedAt: NOON })] }));
  expect(heard).toEqual([]);
});

test("what came while no page was open is told by the next one, and by no other after it", async () => {
  const first = setUp(from(1, { messages: [message(1, "one")] }));
  await first.hear();
  first.store.update(() => from(2, { messages: [message(1, "one"), message(2, "two")] }));
  const all = [message(1, "one"), message(2, "two"), message(3, "three")];
  for (const expected of [[id(1_003)], []]) {
    const next = setUp(initialState, first.kept);
    await next.hear();
    next.store.update(() => from(3, { messages: all }));
    const received = next.heard.flatMap((event) => (event.type === "message-received" ? [event.messageId] : []));
    expect(received).toEqual(expected);
    next.host.stop();
  }
  const stranger = setUp(initialState, first.kept);
  await stranger.hear();
  stranger.store.update(() => from(9, { visitor: { ...snapshot().visitor, id: id(99) }, messages: all }));
  expect(types(stranger.heard)).toEqual(["unread-changed"]);
});

test("tells how many are unseen, whenever that changes", async () => {
  const { store, heard, hear } = setUp();
  await hear();
  const messages = [message(1, "one"), message(2, "two")];
  store.update(() => from(2, { messages }));
  const marks = { visitor: { delivered: 2, read: 2 }, agent: { delivered: 0, read: 0 } };
  store.update(() => from(3, { messages, conversations: [chat({ marks })] }));
  expect(heard).toEqual([
    { type: "unread-changed", unread: 2 },
    { type: "unread-changed", unread: 0 },
  ]);
});

test("tells that a chat or a ticket begun here has come, and nothing of one begun elsewhere", async () => {
  const item = (itemId: string): OutboxItem => ({
    id: itemId,
    lane: "chat",
    at: NOON,
    command: { type: "open-chat", conversationId: itemId },
    status: "sending",
    inDoubt: false,
    failure: null,
  });
  const known = from(1, { conversations: [] });
  const { store, heard, hear } = setUp({ ...known, outbox: [item(CHAT), item(id(60))] });
  await hear();
  const elsewhere = chat({ id: id(61) });
  const conversations = [
    chat(),
    chat({ id: id(60), kind: "ticket", ticket: ticket({ reference: "WL-1" }) }),
    elsewhere,
  ];
  store.update(() => from(2, { conversations }));
  expect(heard).toEqual([
    { type: "conversation-started", conversationId: CHAT },
    { type: "ticket-sent", conversationId: id(60), reference: "WL-1", category: "billing", kind: "problem" },
  ]);
  const form = { category: "billing", gist: "Slow", details: "", email: "maria@example.com", name: null };
  const becomes = { type: "convert", conversationId: CHAT, to: "ticket", ticket: form } as const;
  store.update((state) => ({ ...state, outbox: [{ ...item(id(62)), command: becomes }] }));
  const [one, ...rest] = conversations;
  store.update((state) =>
    takeSnapshot(state, snapshot({ conversations: [{ ...one!, ticket: ticket() }, ...rest] }), 3, NOON, false),
  );
  expect(heard.slice(2)).toMatchObject([{ type: "ticket-sent", conversationId: CHAT }]);
});

test("tells of the end of a contact and of a face, when it was there to see", async () => {
  const { store, heard, hear } = setUp(from(1, { contacts: [contact()], ratings: [rating()] }));
  await hear();
  const over = contact({ endedAt: NOON, endReason: "solved" });
  const other = contact({ id: id(80), endedAt: NOON, endReason: "left" });
  store.update(() => from(2, { contacts: [over, other], ratings: [rating({ face: "happy" })] }));
  store.update(() => from(3, { contacts: [over], ratings: [rating()] }));
  const who = { conversationId: CHAT, contactId: CONTACT, agentId: "olena" };
  const on = { ratingId: CONTACT, occasion: "contact", scale: "faces-3" };
  expect(heard).toEqual([
    { type: "contact-ended", ...who, reason: "solved" },
    { type: "rated", ...who, ...on, face: "happy" },
    { type: "rated", ...who, ...on, face: null },
  ]);
});

test("tells of a remark, of a claim and of how it stands with a ticket, each once", async () => {
  const one = chat({ id: id(60), kind: "ticket", ticket: ticket() });
  const before = { conversations: [chat(), one], ratings: [rating({ face: "sad" })], offers: [offer()] };
  const { store, heard, hear } = setUp(from(1, before));
  await hear();
  const remark = { reasons: ["speed"], text: "Slow", at: NOON, team: "Support" };
  const after = {
    conversations: [chat(), { ...one, ticket: ticket({ status: "working" }) }],
    ratings: [rating({ face: "sad", remark })],
    offers: [offer({ state: "claimed", code: "HH-1" })],
  };
  store.update(() => from(2, after));
  store.update(() => from(3, structuredClone(after)));
  expect(heard).toEqual([
    {
      type: "remark-left",
      conversationId: CHAT,
      contactId: CONTACT,
      ratingId: CONTACT,
      agentId: "olena",
      reasons: ["speed"],
      text: "Slow",
    },
    {
      type: "offer-claimed",
      conversationId: CHAT,
      offerId: offer().id,
      agentId: "olena",
      offer: "month-free",
      code: "HH-1",
    },
    {
      type: "ticket-status-changed",
      conversationId: id(60),
      reference: ticket().reference,
      kind: "problem",
      status: "working",
    },
  ]);
});

test("one listener’s exception stops no other, and what a listener does is told in order", async () => {
  const reported = vi.spyOn(console, "error").mockReturnValue();
  const { store, host, heard } = setUp();
  host.on("opened", () => {
    store.update((state) => ({ ...state, window: { open: false } }));
    throw new Error("of the host");
  });
  host.on((event) => heard.push(event));
  await vi.dynamicImportSettled();
  store.update((state) => ({ ...state, window: { open: true } }));
  expect(types(heard)).toEqual(["opened", "closed"]);
  expect(reported).toHaveBeenCalledOnce();
});

test("whoever stops hears nothing more, and without anybody nothing is compared or kept", async () => {
  const { store, host, heard, kept, hear } = setUp(from(1));
  const subscribe = vi.spyOn(store, "subscribe");
  const off = await hear();
  off();
  off();
  store.update((state) => ({ ...state, window: { open: true } }));
  expect(heard).toEqual([]);
  expect(kept.size).toBe(0);
  await hear();
  expect(subscribe).toHaveBeenCalledTimes(2);
  store.update(() => from(2));
  expect(kept.get("heard")).toMatchObject({ visitor: VISITOR });
  host.forget();
  expect(kept.size).toBe(0);
});

test("tells that it is the customer’s turn: once when an agent waits for them, once when one takes the chat", async () => {
  const waiting = chat({ state: "waiting", agentId: null, contactId: null });
  const inLine = { ...wait, conversationId: CHAT };
  const { store, heard, hear } = setUp(from(1, { conversations: [waiting], wait: inLine }));
  await hear();
  const set = (change: Partial<SupportState>) => store.update((state) => ({ ...state, ...change }));
  set({ wait: { ...inLine, state: "your-turn", turnUntil: NOON + 300_000 } });
  set({ wait: { ...inLine, state: "your-turn", turnUntil: NOON + 300_000, asOf: NOON + 1 } });
  set({ conversations: { [CHAT]: chat() } });
  set({
    conversations: { [CHAT]: chat({ marks: { visitor: { delivered: 1, read: 1 }, agent: waiting.marks.agent } }) },
  });
  expect(heard).toEqual([
    { type: "turn-came", conversationId: CHAT, agentId: null },
    { type: "turn-came", conversationId: CHAT, agentId: "olena" },
  ]);
});

test("tells of an incident when it begins, comes further and is over, in the customer’s language, and not of one that was there", async () => {
  const siteWith = (...incidents: ReturnType<typeof incident>[]) => ({ site: { ...site, incidents } });
  const old = incident({ id: "old" });
  const { store, heard, hear } = setUp();
  await hear();
  const tell = (...incidents: ReturnType<typeof incident>[]) =>
    store.update((state) => takeMoment(state, { type: "site", ...siteWith(old, ...incidents) }, NOON));
  store.update(() => from(1, siteWith(old)));
  store.update((state) => ({ ...state, visitor: state.visitor && { ...state.visitor, locale: "uk" } }));
  tell(incident());
  tell(incident({ body: "We look into it.", updatedAt: NOON + 1 }));
  tell(incident({ phase: "resolved", updatedAt: NOON + 2, resolvedAt: NOON + 2 }));
  const about = { type: "incident-told", incidentId: "mail-down", severity: "major", title: "Пошта запізнюється" };
  expect(heard).toEqual([
    { ...about, phase: "investigating" },
    { ...about, phase: "resolved" },
  ]);
});

test("tells of a call that was asked for and of a promise that takes longer, each once and nothing of the past", async () => {
  const callBack = {
    id: id(50),
    phone: "+380441234567",
    from: NOON,
    to: NOON + 1,
    timeZone: "UTC",
    state: "asked" as const,
    askedAt: NOON,
    settledAt: null,
  };
  const { store, heard, hear } = setUp();
  await hear();
  const old = chat({ id: id(9), callBack: { ...callBack, id: id(51) } });
  store.update(() => from(1, { conversations: [old, chat()], promises: [promise()] }));
  const set = (change: Partial<SupportState>) => store.update((state) => ({ ...state, ...change }));
  const asked = { [old.id]: old, [CHAT]: chat({ callBack }) };
  set({ conversations: asked });
  set({ conversations: { ...asked, [CHAT]: chat({ callBack: { ...callBack, state: "done" } }) } });
  const longer = promise({ dueAt: NOON + 900_000, extendedAt: NOON + 1, reason: "I ask the data centre." });
  set({ promises: { [longer.id]: longer } });
  set({ promises: { [longer.id]: { ...longer, state: "kept" } } });
  expect(heard).toEqual([
    { type: "call-back-asked", conversationId: CHAT, from: NOON, to: NOON + 1 },
    {
      type: "promise-extended",
      conversationId: CHAT,
      promiseId: longer.id,
      agentId: "olena",
      dueAt: NOON + 900_000,
      reason: "I ask the data centre.",
    },
  ]);
});
