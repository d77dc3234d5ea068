import { problem, type ErrorCode } from "@warmline/protocol";
import { expect, test } from "vitest";
import { ticketState, type CategoryField, type Ticket, type TicketFormInput } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { CHAT, chat, id, NOON, site, snapshot, ticket } from "../test-kit/fixtures.ts";
import { json, refusal, unreachable, type Call } from "../test-kit/scripted-fetch.ts";

const draft = { category: "billing", gist: "Charged twice", details: "", email: " maria@example.com ", name: " " };
const body = { ...draft, kind: "ticket", email: "maria@example.com", name: null };

test("a ticket brings the line up by itself and is received with its receipt", async () => {
  const { client, server, puts } = setUpSupport();
  server.onPut = ({ path }) => {
    const conversation = chat({
      id: path.split("/")[3] ?? "",
      kind: "ticket",
      state: "waiting",
      agentId: null,
      ticket: ticket({ reference: "WL-1" }),
    });
    return json(
      { id: conversation.id, events: [{ type: "conversation.changed", seq: 1, at: NOON, conversation }] },
      201,
    );
  };
  client.ticket.setDraft(draft);
  const conversationId = client.ticket.submit(draft);
  expect(ticketState.latest(client.getState())).toMatchObject({ conversationId, status: "sending" });
  await settle();
  expect(puts().map((call) => call.body)).toEqual([body]);
  expect(ticketState.latest(client.getState())).toMatchObject({
    conversationId,
    status: "received",
    ticket: { reference: "WL-1" },
  });
  expect(client.ticket.getDraft()).toEqual({ email: "maria@example.com" });
});

test("a refused ticket keeps its draft and is replaced by the corrected one", async () => {
  const { client, server } = setUpSupport();
  server.onPut = () => refusal("invalid-request");
  client.ticket.submit(draft);
  await settle();
  expect(ticketState.latest(client.getState())).toMatchObject({
    status: "failed",
    failure: { code: "invalid-request" },
  });
  expect(client.ticket.getDraft()).toEqual(draft);
  client.ticket.submit({ ...draft, email: "maria@example.org" });
  expect(client.getState().outbox).toHaveLength(1);
});

/** What the server makes of a ticket that it is sent. */
const received = ({ path, body: sent }: Call, values: Partial<Ticket> = {}) => {
  const { gist, details, category } = sent as TicketFormInput;
  const conversation = chat({
    id: path.split("/")[3] ?? "",
    kind: "ticket",
    state: "waiting",
    agentId: null,
    ticket: ticket({ gist, details, category, ...values }),
  });
  return json({ id: conversation.id, events: [{ type: "conversation.changed", seq: 1, at: NOON, conversation }] }, 201);
};

test("what travels is trimmed, without what is empty, and of the fields only what the category asks for", async () => {
  const { client, server, puts, open } = setUpSupport({ appVersion: "7.2" });
  const [billing] = site.categories;
  const field = { id: "contract", label: "Contract", input: "line", required: true } as const;
  const fields: CategoryField[] = [{ ...field, where: null, example: null, pattern: null, choices: [] }];
  const checks = [{ id: "cable", text: "Is it in?", help: null }];
  server.snapshot = snapshot({ site: { ...site, categories: [{ ...billing!, fields, checks }] } });
  server.onPut = received;
  await open();
  client.ticket.submit({
    ...draft,
    ticketKind: "complaint",
    wanted: " Money back ",
    otherwise: "  ",
    fields: { contract: " HH-1042 ", domain: "example.com" },
    checks: { cable: "yes", lamp: "no" },
    consent: true,
  });
  await settle();
  expect(puts().map((call) => call.body)).toEqual([
    {
      ...body,
      ticketKind: "complaint",
      wanted: "Money back",
      fields: { contract: "HH-1042" },
      checks: { cable: "yes" },
      context: client.ticket.context(),
    },
  ]);
  expect(client.ticket.context()).toMatchObject({ appVersion: "7.2", browser: expect.any(String) as string });
});

test("the same words sent twice are one ticket, also where it waits for the customer to be signed in", async () => {
  const { client, server, puts } = setUpSupport();
  server.onPut = () => refusal("identity-required");
  const first = client.ticket.submit(draft);
  expect(client.ticket.submit({ ...draft })).toBe(first);
  await settle();
  expect(ticketState.byId(client.getState(), first)).toMatchObject({ status: "failed", form: { gist: draft.gist } });
  const other = client.ticket.submit({ ...draft, gist: "Something else" });
  server.onPut = received;
  expect(client.ticket.submit(draft)).toBe(first);
  await settle();
  expect(ticketState.byId(client.getState(), first)).toMatchObject({ status: "received" });
  expect(new Set(puts().map(({ path }) => path))).toEqual(
    new Set([`/v1/conversations/${first}`, `/v1/conversations/${other}`]),
  );
});

test.each([
  ["invalid-request", "email: must be one e-mail address", "email"],
  ["invalid-request", "fields.contract: must look like HH-1042", "fields.contract"],
  ["too-large", "details: Invalid length: Expected <=8000 but received 8001", "details"],
  ["file-refused", "Files of this kind are not taken.", "files"],
  ["invalid-request", "There is more than one thing wrong", null],
  ["identity-required", "email: nobody knows", null],
])("%s with “%s” is told at %s", async (code, title, place) => {
  const { client, server } = setUpSupport();
  const { status } = problem(code as ErrorCode);
  server.onPut = () =>
    new Response(JSON.stringify({ ...problem(code as ErrorCode), detail: title }), {
      status,
      headers: { "content-type": "application/problem+json" },
    });
  client.ticket.submit(draft);
  await settle();
  expect(ticketState.problemAt(ticketState.latest(client.getState())!)).toBe(place);
});

test("words that the server already has are shown as the ticket it has, and their draft goes", async () => {
  const { client, server, open } = setUpSupport();
  const first = chat({ id: id(60), kind: "ticket", ticket: ticket() });
  server.snapshot = snapshot({ conversations: [first] });
  await open();
  let answer = (): void => undefined;
  server.onPut = () =>
    new Promise((resolve) => {
      const event = { type: "conversation.changed", seq: 1, at: NOON, conversation: first };
      answer = () => resolve(json({ id: null, events: [event] }, 201));
    });
  client.ticket.submit(draft);
  await settle();
  expect(ticketState.shown(client.getState())).toMatchObject({ status: "sending" });
  expect(client.ticket.getDraft()).toEqual(draft);
  answer();
  await settle();
  expect(ticketState.shown(client.getState())).toMatchObject({ conversationId: first.id, status: "received" });
  expect(client.ticket.getDraft()).toEqual({ email: "maria@example.com" });
});

test("a form hears when its draft has gone, and keeps who the customer is", async () => {
  const { client, server } = setUpSupport();
  const heard: unknown[] = [];
  const stop = client.ticket.onDraft(() => heard.push(client.ticket.getDraft()));
  server.onPut = received;
  client.ticket.setDraft({ ...draft, name: "Maria" });
  client.ticket.submit({ ...draft, name: "Maria" });
  expect(heard).toEqual([]);
  await settle();
  expect(heard).toEqual([{ email: "maria@example.com", name: "Maria" }]);
  stop();
  client.support.signOut({ discardUnsent: true });
  expect(heard).toHaveLength(1);
  expect(client.ticket.getDraft()).toEqual({});
});

test("what is typed can become a message of an open ticket that is alike, long words in pieces", async () => {
  const { client, server, puts, open } = setUpSupport();
  const alike = chat({ id: id(60), kind: "ticket", ticket: ticket({ gist: "charged TWICE" }) });
  const done = chat({ id: id(61), kind: "ticket", ticket: ticket({ status: "solved" }) });
  const other = chat({ id: id(62), kind: "ticket", ticket: ticket({ gist: "My domain has moved away" }) });
  server.snapshot = snapshot({ conversations: [alike, done, other] });
  await open();
  const found = ticketState.similar(client.getState(), draft);
  expect(found.map(({ conversationId }) => conversationId)).toEqual([alike.id]);
  expect(ticketState.similar(client.getState(), { ...draft })).toBe(found);
  client.ticket.addTo(alike.id);
  expect(client.getState().outbox).toEqual([]);
  client.ticket.setDraft({ ...draft, details: "word ".repeat(1_500) });
  client.ticket.addTo(alike.id);
  await settle();
  const texts = puts().map((call) => (call.body as { text: string }).text);
  expect(texts).toHaveLength(2);
  expect(texts.every((text) => text.length <= 4_000 && text === text.trim())).toBe(true);
  expect(texts.join(" ")).toBe(`${draft.gist}\n\n${"word ".repeat(1_500).trim()}`);
  // The next form knows who writes.
  expect(client.ticket.getDraft()).toEqual({ email: "maria@example.com" });
  expect(ticketState.shown(client.getState())).toMatchObject({ conversationId: alike.id });
});

test("a chat becomes a ticket by the form, and is a ticket on its way until the server has made it one", async () => {
  const { client, server, puts, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()] });
  await open();
  let answer = (): void => undefined;
  server.onPut = () =>
    new Promise((resolve) => {
      const conversation = chat({ kind: "ticket", ticket: ticket() });
      const event = { type: "conversation.changed", seq: 1, at: NOON, conversation };
      answer = () => resolve(json({ id: null, events: [event] }, 201));
    });
  expect(client.ticket.submit({ ...draft, conversationId: CHAT })).toBe(CHAT);
  expect(client.ticket.submit({ ...draft, conversationId: CHAT })).toBe(CHAT);
  expect(ticketState.shown(client.getState())).toMatchObject({ conversationId: CHAT, status: "sending" });
  expect(ticketState.conversion(client.getState(), CHAT)).toMatchObject({ to: "ticket", status: "sending" });
  await settle();
  answer();
  await settle();
  expect(puts().map((call) => [call.path.replace(/[^/]+$/, ""), call.body])).toEqual([
    [`/v1/conversations/${CHAT}/conversions/`, body],
  ]);
  expect(ticketState.list(client.getState())).toMatchObject([{ conversationId: CHAT, status: "received" }]);
  expect(client.getState().outbox).toEqual([]);
  expect(client.ticket.getDraft()).toEqual({ email: "maria@example.com" });
});

test("a ticket becomes a chat and back; what was never sent takes itself back", async () => {
  const { client, server, puts, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat({ kind: "ticket", ticket: ticket() }), chat({ id: id(61) })] });
  await open();
  server.onPut = unreachable;
  client.chat.send("first");
  await settle();
  client.ticket.convert(CHAT, "chat");
  client.ticket.convert(CHAT, "chat");
  expect(client.getState().chosen).toBe(CHAT);
  expect(client.getState().outbox.map(({ command }) => command.type)).toEqual(["message", "convert"]);
  client.ticket.convert(CHAT, "ticket");
  expect(client.getState().outbox.map(({ command }) => command.type)).toEqual(["message"]);
  expect(ticketState.shown(client.getState())).toMatchObject({ conversationId: CHAT });
  client.ticket.convert(id(61), "chat");
  expect(puts()).toHaveLength(1);
});
