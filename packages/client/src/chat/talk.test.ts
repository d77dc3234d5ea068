import { problem, type FeedEvent, type Message } from "@warmline/protocol";
import { expect, test } from "vitest";
import { chatState, supportState, type SupportOptions } from "../index.ts";
import { memoryJournals } from "../journal/memory.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import {
  CHAT,
  chat,
  choices,
  ember,
  form,
  id,
  message,
  NOON,
  site,
  snapshot,
  steps,
  withPart,
} from "../test-kit/fixtures.ts";
import { json, refusal, type Script, unreachable } from "../test-kit/scripted-fetch.ts";

const question = message(1, "It is slow", { author: { kind: "visitor" } });
const todo = withPart(2, steps);
const asked = withPart(3, choices);
const asks = withPart(4, form);
const MARKS = { visitor: { delivered: 99, read: 99 }, agent: { delivered: 0, read: 0 } };

async function helped(options: Partial<SupportOptions> = {}, onPut?: Script) {
  const setUp = setUpSupport(options);
  const { server, client, open, puts } = setUp;
  server.snapshot = snapshot({
    site: { ...site, agents: [...site.agents, ember] },
    conversations: [chat({ marks: MARKS })],
    messages: [question, todo, asked, asks],
  });
  server.seq = 4;
  server.onPut = onPut;
  await open();
  return {
    ...setUp,
    part: (of: Message) => chatState.rows(client.getState()).find((row) => row.id === of.id)?.parts[0],
    texts: () =>
      chatState
        .rows(client.getState())
        .slice(4)
        .map(({ text, status }) => [text, status]),
    sent: () => puts().map(({ path, body }) => [path.split("/").at(-2), body]),
  };
}

const invalid = (detail: string) =>
  Response.json(
    { ...problem("invalid-request"), detail },
    { status: 400, headers: { "content-type": "application/problem+json" } },
  );

const received = (...messages: Message[]) =>
  json({
    id: null,
    events: messages.map((one, place): FeedEvent => {
      const type = one.seq > 4 ? "message.added" : "message.changed";
      return { type, seq: 10 + place, at: NOON, message: one };
    }),
  });

test("a step is ticked at once, the last word of it holds, and the same again is not said", async () => {
  const { client, part, sent, server } = await helped();
  const answers: (() => void)[] = [];
  server.onPut = () => new Promise((resolve) => void answers.push(() => resolve(json({ id: null, events: [] }))));
  client.chat.tick(todo.id, 0, "done");
  client.chat.tick(todo.id, 0, "done");
  await settle();
  client.chat.tick(todo.id, 0, null);
  client.chat.tick(todo.id, 0, "stuck");
  client.chat.tick(todo.id, 1, "done");
  client.chat.tick(todo.id, 7, "done");
  expect(part(todo)).toMatchObject({ steps: [{ state: "stuck" }, { state: "done" }] });
  await settle();
  for (const answer of answers.splice(0)) answer();
  await settle();
  expect(sent()).toEqual([
    ["ticks", { step: 0, state: "done" }],
    ["ticks", { step: 1, state: "done" }],
    ["ticks", { step: 0, state: "stuck" }],
  ]);
});

test("a tick that is refused is taken back", async () => {
  const { client, part, server } = await helped();
  server.onPut = () => refusal("wrong-state");
  client.chat.tick(todo.id, 0, "done");
  expect(part(todo)).toMatchObject({ steps: [{ state: "done" }, { state: null }] });
  await settle();
  expect(part(todo)).toEqual(steps);
  expect(client.getState().outbox).toEqual([]);
});

test("a choice is said as a message of one’s own, once, and the stored one takes its place", async () => {
  const { client, part, texts, server, puts } = await helped();
  let answer: (() => void) | undefined;
  server.onPut = ({ path }) => {
    const own = message(5, "Not yet", { id: path.split("/").at(-1) ?? "", author: { kind: "visitor" } });
    const chosen = { ...asked, parts: [{ ...choices, chosen: { option: "no", at: NOON } }] };
    return new Promise((resolve) => void (answer = () => resolve(received(own, chosen))));
  };
  client.chat.answerChoice(asked.id, "no");
  client.chat.answerChoice(asked.id, "yes");
  expect(part(asked)).toMatchObject({ chosen: { option: "no" } });
  expect(chatState.answer(client.getState(), asked.id)).toMatchObject({ status: "sending", option: "no" });
  await settle();
  expect(texts()).toEqual([["Not yet", "sending"]]);
  answer?.();
  await settle();
  expect(texts()).toEqual([["Not yet", "sent"]]);
  expect(chatState.answer(client.getState(), asked.id)).toBeNull();
  client.chat.answerChoice(asked.id, "yes");
  await settle();
  expect(puts().map(({ body }) => body)).toEqual([{ kind: "choice", option: "no" }]);
});

test("an answer in a chat that has ended leads to the open one, where it is said", async () => {
  const { client, server, stream } = await helped();
  const OPEN = id(70);
  const old = chat({ state: "ended", endedAt: NOON, marks: MARKS });
  for (const [place, conversation] of [old, chat({ id: OPEN })].entries())
    stream().send(
      "feed",
      { type: "conversation.changed", seq: 5 + place, at: NOON, conversation },
      `epoch:${5 + place}`,
    );
  await settle();
  client.chat.choose(CHAT);
  server.onPut = unreachable;
  client.chat.answerChoice(asked.id, "no");
  expect(chatState.presentId(client.getState())).toBe(OPEN);
});

test("a choice that came too late is gone, and another one may be made", async () => {
  const { client, part, texts, server } = await helped();
  server.onPut = () => refusal("wrong-state");
  client.chat.answerChoice(asked.id, "no");
  await settle();
  expect([part(asked), texts()]).toEqual([choices, []]);
});

test("a form is answered with what was given before, and says so in a message of one’s own", async () => {
  const { client, part, texts, sent, server } = await helped();
  server.onPut = unreachable;
  client.chat.answerForm(asks.id, { domain: " example.com ", phone: "" });
  const answers = [
    { field: "domain", value: "example.com" },
    { field: "plan", value: "big" },
  ];
  expect(part(asks)).toMatchObject({ answers, answeredAt: expect.any(Number) as number });
  await settle();
  expect(texts()).toEqual([["Your domain: example.com\nYour plan: Big", "queued"]]);
  expect(sent()[0]).toEqual(["answers", { kind: "form", answers }]);
});

test("a form that was refused for a field is open again there, with all that was typed, and the next answer replaces it", async () => {
  const { client, part, texts, sent, server } = await helped();
  server.onPut = () => invalid("answers.domain: must be a domain");
  client.chat.answerForm(asks.id, { domain: "nonsense", plan: "" });
  await settle();
  const refused = chatState.answer(client.getState(), asks.id)!;
  expect([refused.status, chatState.problemAt(refused)]).toEqual(["failed", "domain"]);
  expect([part(asks), texts()]).toEqual([form, []]);
  expect(client.chat.getFormDraft(asks.id)).toEqual({ answers: { domain: "nonsense", plan: "" } });
  expect(supportState.unsent(client.getState())).toBe(1);
  const done = {
    ...asks,
    parts: [{ ...form, answers: [{ field: "domain", value: "example.com" }], answeredAt: NOON }],
  };
  server.onPut = () => received(done);
  client.chat.answerForm(asks.id, { domain: "example.com", plan: "" });
  await settle();
  expect(sent().map(([, body]) => body)).toMatchObject([
    { answers: [{ value: "nonsense" }, { field: "plan", value: "" }] },
    { answers: [{ value: "example.com" }, { field: "plan", value: "" }] },
  ]);
  expect([client.chat.getFormDraft(asks.id), client.getState().outbox]).toEqual([null, []]);
});

test("what was filled in for a form that was answered elsewhere meanwhile is given back", async () => {
  const { client, texts, server, stream } = await helped();
  client.chat.setFormDraft(asks.id, { answers: { domain: "a.example" }, at: "domain" });
  server.onPut = () => refusal("wrong-state");
  client.chat.answerForm(asks.id, { domain: "a.example" });
  const done = { ...asks, parts: [{ ...form, answers: [], answeredAt: NOON }] };
  stream().send("feed", { type: "message.changed", seq: 5, at: NOON, message: done }, "epoch:5");
  await settle();
  const words = "Your domain: a.example\nYour plan: Big";
  expect(texts()).toEqual([[words, "failed"]]);
  expect(client.chat.discard(client.getState().outbox[0]?.id ?? "")).toBe(words);
  expect(client.chat.getFormDraft(asks.id)).toBeNull();
});

test("ticks, answers and what is half filled in survive a reload", async () => {
  const journal = memoryJournals();
  const stored = new Map<string, string>();
  const storage = {
    get: (key: string) => stored.get(key) ?? null,
    set: (key: string, value: string) => void stored.set(key, value),
    remove: (key: string) => void stored.delete(key),
  };
  const before = await helped({ journal, storage });
  before.server.onPut = unreachable;
  before.client.chat.tick(todo.id, 1, "stuck");
  before.client.chat.answerChoice(asked.id, "yes");
  before.client.support.giveName({ name: " Maria ", patronymic: "" });
  before.client.chat.setFormDraft(asks.id, { answers: { domain: "exam" }, at: "domain" });
  await settle();
  before.client.destroy();

  const after = await helped({ journal, storage }, unreachable);
  expect(after.part(todo)).toMatchObject({ steps: [{ state: null }, { state: "stuck" }] });
  expect(after.part(asked)).toMatchObject({ chosen: { option: "yes" } });
  expect(after.client.chat.getFormDraft(asks.id)).toEqual({ answers: { domain: "exam" }, at: "domain" });
  expect(supportState.givenName(after.client.getState())).toEqual({ name: "Maria", patronymic: null });
  await settle();
  expect(after.sent()).toEqual(
    expect.arrayContaining([
      ["ticks", { step: 1, state: "stuck" }],
      ["answers", { kind: "choice", option: "yes" }],
      ["names", { name: "Maria", patronymic: null }],
    ]),
  );
  after.client.support.signOut({ discardUnsent: true });
  expect(after.client.chat.getFormDraft(asks.id)).toBeNull();
});

test("an answer to a question that a server has lost goes on as a text", async () => {
  const { client, server, stream, clock, puts } = await helped();
  server.onPut = unreachable;
  client.chat.answerChoice(asked.id, "no");
  client.chat.tick(todo.id, 0, "done");
  await settle();
  const before = puts().length;
  server.epoch = "new";
  server.snapshot = snapshot({ visitor: { ...snapshot().visitor, id: id(50) } });
  server.onPut = undefined;
  stream().send("resync", { reason: "epoch" });
  await clock.advance(1_000);
  expect(
    puts()
      .slice(before)
      .map(({ body }) => body),
  ).toEqual([{ kind: "chat" }, { text: "Not yet" }]);
});

test("a person is asked for once, beside all that is held up", async () => {
  const { client, server, sent, stream } = await helped();
  expect(chatState.program(client.getState())).toBeNull();
  const conversation = chat({ agentId: "ember", marks: MARKS });
  stream().send("feed", { type: "conversation.changed", seq: 5, at: NOON, conversation }, "epoch:5");
  await settle();
  expect(chatState.program(client.getState())).toEqual(ember);
  server.onPut = unreachable;
  client.chat.send("Hello?");
  client.chat.askPerson(CHAT);
  client.chat.askPerson(CHAT);
  await settle();
  expect(chatState.personAsked(client.getState())).toBe(true);
  expect(sent().filter(([name]) => name === "person-requests")).toEqual([["person-requests", {}]]);
});

test("the words of a part are those of its message", async () => {
  const { client } = await helped();
  expect(chatState.rows(client.getState()).map(({ text }) => text)).toEqual([
    "It is slow",
    steps.plain,
    choices.plain,
    form.plain,
  ]);
});
