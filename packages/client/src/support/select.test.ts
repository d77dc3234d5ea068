import type { SiteState } from "@warmline/protocol";
import { describe, expect, test } from "vitest";
import * as chatState from "../chat/select.ts";
import * as ratingState from "../rating/select.ts";
import type { OutboxItem, SupportState } from "../state.ts";
import {
  CHAT,
  chat,
  CONTACT,
  contact,
  id,
  message,
  NOON,
  olena,
  promise,
  rating,
  snapshot,
  wait,
  ticket as ticketOf,
} from "../test-kit/fixtures.ts";
import * as ticketState from "../ticket/select.ts";
import * as waitTimeState from "../wait-time/select.ts";
import { initialState } from "./initial-state.ts";
import * as supportState from "./select.ts";
import { takeSnapshot } from "./snapshot.ts";

const known = (values: Parameters<typeof snapshot>[0], outbox: readonly OutboxItem[] = []): SupportState => ({
  ...takeSnapshot(initialState, snapshot(values), 100, NOON, false),
  outbox,
});
const mine = (seq: number) => message(seq, "mine", { author: { kind: "visitor" } });
const item = (number: number, command: OutboxItem["command"], values: Partial<OutboxItem> = {}): OutboxItem => ({
  id: id(number),
  lane: CHAT,
  at: NOON + 60_000,
  command,
  status: "queued",
  inDoubt: false,
  failure: null,
  ...values,
});
const text = (number: number, words: string, values: Partial<OutboxItem> = {}) =>
  item(number, { type: "message", conversationId: CHAT, text: words }, values);

const choice = (number: number, face: "happy" | null, values: Partial<OutboxItem> = {}) =>
  item(number, { type: "choose-face", ratingId: CONTACT, face }, values);

describe("rows of the chat", () => {
  test("stored messages come first, texts on their way last", () => {
    const state = known({ conversations: [chat()], messages: [message(1, "hi"), mine(2)] }, [
      text(70, "on its way", { status: "sending" }),
    ]);
    expect(chatState.rows(state)).toMatchObject([
      { id: id(1_001), author: "agent", agentId: "olena", text: "hi", startsGroup: true, startsDay: true },
      { id: id(1_002), author: "me", text: "mine", status: "sent", startsGroup: true, startsDay: false },
      { key: id(70), author: "me", text: "on its way", parts: [], status: "sending", startsGroup: false },
    ]);
  });

  test("marks of the agent show on one’s own messages", () => {
    const marks = { visitor: { delivered: 0, read: 0 }, agent: { delivered: 2, read: 1 } };
    const state = known({ conversations: [chat({ marks })], messages: [mine(1), mine(2), mine(3)] });
    expect(chatState.rows(state).map(({ status }) => status)).toEqual(["read", "delivered", "sent"]);
  });

  test("the same state gives the same rows, and a new message leaves the other rows alone", () => {
    const state = known({ conversations: [chat()], messages: [message(1, "a"), message(2, "b")] });
    const rows = chatState.rows(state);
    expect(chatState.rows({ ...state, offline: true })).toBe(rows);
    const messages = { [CHAT]: [...(state.messages[CHAT] ?? []), message(3, "c")] };
    const more = chatState.rows({ ...state, messages });
    expect(more).toHaveLength(3);
    expect(more[0]).toBe(rows[0]);
    expect(more[1]).toBe(rows[1]);
  });

  test("marks on their way are no rows and change none", () => {
    const state = known({ conversations: [chat()], messages: [message(1, "a")] });
    const marks = item(71, { type: "marks", conversationId: CHAT, delivered: 1, read: 1 });
    expect(chatState.rows({ ...state, outbox: [marks] })).toBe(chatState.rows(state));
  });

  test("the first text shows before the server knows the chat", () => {
    const state: SupportState = {
      ...initialState,
      outbox: [item(2, { type: "open-chat", conversationId: CHAT }), text(70, "hello")],
    };
    expect(chatState.present(state)).toBeNull();
    expect(chatState.rows(state)).toMatchObject([{ text: "hello", status: "queued" }]);
  });

  test("a pause of five minutes begins a group", () => {
    const late = message(2, "b", { at: NOON + 1_000 + 5 * 60_000 + 1 });
    const state = known({ conversations: [chat()], messages: [message(1, "a"), late] });
    expect(chatState.rows(state)[1]).toMatchObject({ startsGroup: true, startsDay: false });
  });
});

describe("the present chat", () => {
  test("is the newest chat, whatever tickets came later", () => {
    const newer = chat({ id: id(10), createdAt: NOON + 1 });
    const ticket = chat({ id: id(11), createdAt: NOON + 2, kind: "ticket" });
    expect(chatState.present(known({ conversations: [newer, chat(), ticket] }))).toEqual(newer);
  });

  test("shows who holds it, or held it last", () => {
    expect(chatState.agent(known({ conversations: [chat()] }))).toEqual(olena);
    const ended = chat({ agentId: null, state: "ended" });
    expect(chatState.agent(known({ conversations: [ended], contacts: [contact()] }))).toEqual(olena);
    expect(chatState.agent(known({ conversations: [chat({ agentId: null, contactId: null })] }))).toBeNull();
  });

  test("counts agents’ messages after the last seen, marks on their way included", () => {
    const marks = { visitor: { delivered: 3, read: 1 }, agent: { delivered: 0, read: 0 } };
    const notice = message(4, "", { author: { kind: "system" } });
    const state = known({
      conversations: [chat({ marks })],
      messages: [1, 2, 3].map((seq) => message(seq, "x")).concat(notice),
    });
    expect(chatState.unread(state)).toBe(2);
    const outbox = [item(71, { type: "marks", conversationId: CHAT, delivered: 3, read: 2 })];
    expect(chatState.unread({ ...state, outbox })).toBe(1);
  });

  test.each([
    ["an open promise stands", promise(), [], true],
    ["a lapsed promise stands until an answer", promise({ state: "lapsed", dueAt: NOON }), [], true],
    [
      "a lapsed promise that was answered late is over",
      promise({ state: "lapsed", dueAt: NOON }),
      [message(9, "sorry")],
      false,
    ],
    ["a kept promise is over", promise({ state: "kept" }), [], false],
  ])("%s", (_, given, messages, stands) => {
    expect(chatState.promise(known({ conversations: [chat()], promises: [given], messages }))).toEqual(
      stands ? given : null,
    );
  });
});

describe("the rating", () => {
  const ended = { conversations: [chat({ state: "ended", endedAt: NOON })], contacts: [contact({ endedAt: NOON })] };

  test("is asked for once the contact ended", () => {
    expect(ratingState.open(known({ conversations: [chat()], contacts: [contact()], ratings: [rating()] }))).toBeNull();
    expect(ratingState.open(known(ended))).toBeNull();
    expect(ratingState.open(known({ ...ended, ratings: [rating()] }))).toMatchObject({
      status: "asked",
      face: null,
      agent: olena,
    });
  });

  test("shows the last click at once, an undo too", () => {
    const ratings = [rating({ face: "sad", changedAt: NOON })];
    expect(ratingState.open(known({ ...ended, ratings }))).toMatchObject({ face: "sad", status: "saved" });
    expect(ratingState.open(known({ ...ended, ratings }, [choice(80, "happy")]))).toMatchObject({
      face: "happy",
      status: "saving",
    });
    expect(ratingState.open(known({ ...ended, ratings }, [choice(80, "happy"), choice(81, null)]))).toMatchObject({
      face: null,
    });
    expect(ratingState.open(known({ ...ended, ratings }, [choice(80, "happy", { status: "failed" })]))).toMatchObject({
      status: "failed",
    });
  });
});

describe("the ticket", () => {
  const draft = { category: "billing", gist: "Twice", details: "", email: "maria@example.com", name: null };
  const ticket = ticketOf({ gist: draft.gist });

  test("is sending, then received with its answerer", () => {
    const unsent = item(90, { type: "ticket", conversationId: id(90), ticket: draft });
    expect(ticketState.latest(initialState)).toBeNull();
    expect(ticketState.latest(known({}, [unsent]))).toMatchObject({
      conversationId: id(90),
      status: "sending",
      ticket: null,
    });
    const stored = chat({ id: id(90), kind: "ticket", state: "waiting", agentId: null, ticket });
    expect(ticketState.latest(known({ conversations: [stored] }))).toMatchObject({
      status: "received",
      ticket,
      answerer: olena,
    });
    expect(ticketState.byId(known({ conversations: [stored] }), id(91))).toBeNull();
  });
});

describe("the wait", () => {
  test("is told whether or not the customer stands in line, but not while an agent is there", () => {
    expect(waitTimeState.current(initialState)).toBeNull();
    expect(waitTimeState.current(known({}))).toMatchObject({
      place: 1,
      unknown: "no-history",
      joined: false,
      stale: false,
    });
    const waiting = chat({ state: "waiting", agentId: null });
    expect(
      waitTimeState.current(known({ conversations: [waiting], wait: { ...wait, conversationId: CHAT } })),
    ).toMatchObject({ joined: true });
    expect(waitTimeState.current(known({ conversations: [chat()] }))).toBeNull();
  });

  test("is stale when it has expired or the line is down", () => {
    expect(waitTimeState.current({ ...known({}), waitExpired: true })?.stale).toBe(true);
    expect(waitTimeState.current({ ...known({}), offline: true })?.stale).toBe(true);
  });

  test("where a program answers first nobody is told of a wait before the first word", () => {
    const site = snapshot().site;
    const before = (category: string | null, categories: string[] | null) => {
      const programs: SiteState["programs"] = [{ agentId: "pip", categories }];
      return waitTimeState.current({ ...known({ site: { ...site, programs } }), category });
    };
    expect(before("how-to", ["how-to"])).toBeNull();
    expect(before(null, null)).toBeNull();
    expect(before("billing", ["how-to"])).toMatchObject({ joined: false });
    expect(before(null, ["how-to"])).toMatchObject({ joined: false });
  });
});

test("what did not change keeps its row and its view while something else is on its way", () => {
  const marks = item(75, { type: "marks", conversationId: CHAT, delivered: 1, read: 1 });
  const asked = { conversations: [chat()], contacts: [contact({ endedAt: NOON })], ratings: [rating()] };
  const state = known({ ...asked, messages: [mine(1)] }, [text(70, "a"), text(71, "b")]);
  const [first, second] = state.outbox as [OutboxItem, OutboxItem];
  const later = { ...state, outbox: [{ ...first, status: "sending" as const }, second, marks] };
  const before = chatState.rows(state);
  const after = chatState.rows(later);
  expect(after.map((row, index) => row === before[index])).toEqual([true, false, true]);
  expect(ratingState.open(later)).toBe(ratingState.open(state));
});

test("what was not stored is counted without marks and openings", () => {
  const outbox = [
    item(2, { type: "open-chat", conversationId: CHAT }),
    text(70, "a"),
    item(71, { type: "marks", conversationId: CHAT, delivered: 1, read: 1 }),
    item(72, { type: "choose-face", ratingId: CONTACT, face: "happy" }),
  ];
  expect(supportState.unsent(known({}, outbox))).toBe(2);
});

test("O7: what would be lost with the page is told while there is something, with the reason", () => {
  const choosing = [choice(60, "happy")];
  expect(supportState.unkept(known({}, choosing))).toBeNull();
  expect(supportState.unkept({ ...known({}, choosing), storageFault: "full" })).toBe("full");
  expect(supportState.unkept({ ...known({}), storageFault: "full" })).toBeNull();
});

test("something is held up while the line is away, and once a try went wrong", () => {
  const failure = { code: "network", title: "", retryable: true };
  expect(supportState.isHeldUp(known({}, [text(60, "on its way", { status: "sending" })]))).toBe(false);
  expect(supportState.isHeldUp(known({}, [text(60, "tried", { failure })]))).toBe(true);
  expect(supportState.isHeldUp({ ...known({}), offline: true })).toBe(true);
});

describe("several chats in one record", () => {
  const other = (values: Parameters<typeof chat>[0]) => chat({ id: id(30), createdAt: NOON + 1_000, ...values });
  const waiting = (since: number | null) => ({ state: "waiting", agentId: null, waitingSince: since }) as const;

  test("the one an agent holds is shown, whichever is newer", () => {
    expect(chatState.presentId(known({ conversations: [chat(), other(waiting(NOON))] }))).toBe(CHAT);
    expect(chatState.presentId(known({ conversations: [other(waiting(NOON)), chat()] }))).toBe(CHAT);
    expect(chatState.presentId(known({ conversations: [chat(), other({})] }))).toBe(id(30));
  });

  test("of those in line the one that waits longest is shown, and an ended one only if none is open", () => {
    const later = other(waiting(NOON + 1));
    expect(chatState.presentId(known({ conversations: [chat(waiting(NOON)), later] }))).toBe(CHAT);
    expect(chatState.presentId(known({ conversations: [chat(waiting(null)), later] }))).toBe(id(30));
    expect(chatState.presentId(known({ conversations: [chat(waiting(NOON)), other({ state: "ended" })] }))).toBe(CHAT);
    const ended = [chat({ state: "ended" }), other({ state: "ended" })];
    expect(chatState.presentId(known({ conversations: ended }))).toBe(id(30));
  });

  test("texts for a chat nobody knows show in the present one, those for another known chat do not", () => {
    const conversations = [chat(), other({ state: "ended" })];
    const stray = text(70, "stray", { command: { type: "message", conversationId: id(80), text: "stray" } });
    const elsewhere = text(71, "else", { command: { type: "message", conversationId: id(30), text: "else" } });
    expect(chatState.rows(known({ conversations }, [stray, elsewhere])).map((row) => row.text)).toEqual(["stray"]);
    expect(chatState.rows(known({}, [stray])).map((row) => row.text)).toEqual(["stray"]);
  });

  test("whoever waits with any open chat stands in line", () => {
    const joined = (conversationId: string, values: Parameters<typeof chat>[0], outbox: readonly OutboxItem[] = []) =>
      waitTimeState.current(
        known({ conversations: [chat(waiting(NOON)), other(values)], wait: { ...wait, conversationId } }, outbox),
      )?.joined;
    expect(joined(id(30), waiting(NOON + 1))).toBe(true);
    expect(joined(id(30), { state: "ended" })).toBe(false);
    expect(joined(id(80), {}, [item(80, { type: "open-chat", conversationId: id(80) })])).toBe(true);
  });
});
