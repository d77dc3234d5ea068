import { LIMITS, path } from "@warmline/protocol";
import { UnsecuredJWT } from "jose";
import { expect, test } from "vitest";
import { Agent, newId, ofType, Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { counts } from "../counts.ts";
import { signIn } from "../sign-in.ts";
import { FORM, leaveTicket } from "../ticket.ts";

interface Scene {
  world: World;
  visitor: Visitor;
  stranger: Visitor;
  agent: Agent;
  other: Agent;
  /** The visitor’s chat, held by `agent`. */
  chat: string;
  raw(body: BodyInit, headers?: Record<string, string>): Promise<Response>;
  message(conversationId?: string, messageId?: string): string;
}

async function scene(): Promise<Scene> {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const stranger = await Visitor.arrive(world);
  await stranger.openChat();
  const agent = await signIn(world);
  const other = await signIn(world, "tomas");
  const chat = await visitor.openChat();
  await visitor.say(chat, "Hello");
  await agent.take(chat);
  const message = (conversationId = chat, messageId = newId()) => path("message", { conversationId, messageId });
  return {
    world,
    visitor,
    stranger,
    agent,
    other,
    chat,
    message,
    raw: (body, headers = { "Content-Type": "application/json" }) =>
      world.fetch(message(), { method: "PUT", body, headers, token: visitor.token, duplex: "half" } as RequestInit),
  };
}

const unsigned = (audience: string, w: object) =>
  new UnsecuredJWT({ w }).setIssuer("warmline").setAudience(audience).setExpirationTime("1h").encode();

const ticket = (change: object) => ({ ...FORM, ...change });
const open = () => path("conversation", { conversationId: newId() });
const deskMessage = (conversationId: string, messageId = newId()) => path("deskMessage", { conversationId, messageId });

const CASES: [what: string, code: string, status: number, ask: (scene: Scene) => Promise<Response>][] = [
  ["JSON that ends too early", "malformed-json", 400, ({ raw }) => raw('{"text":')],
  ["bytes that are no UTF-8", "malformed-json", 400, ({ raw }) => raw(Uint8Array.of(0x22, 0xff, 0x22))],
  ["no body", "malformed-json", 400, ({ raw }) => raw("")],
  ["a body that breaks off", "malformed-json", 400, ({ raw }) => raw(brokenBody())],
  ["a form", "unsupported-media-type", 415, ({ raw }) => raw("text=Hi", { "Content-Type": "text/plain" })],
  ["a number for a text", "invalid-request", 422, (s) => s.visitor.put(s.message(), { text: 7 })],
  ["an array for a body", "invalid-request", 422, (s) => s.visitor.put(s.message(), [])],
  ["a blank text", "invalid-request", 422, (s) => s.visitor.put(s.message(), { text: " \n" })],
  ["an unknown field", "invalid-request", 422, (s) => s.visitor.put(s.message(), { text: "Hi", admin: true })],
  ["ids that are none", "invalid-request", 422, (s) => s.visitor.put(s.message("1", "2"), { text: "Hi" })],
  ["a text too long", "too-large", 413, (s) => s.visitor.put(s.message(), { text: "x".repeat(LIMITS.text + 1) })],
  ["a body too long", "too-large", 413, ({ raw }) => raw(JSON.stringify({ text: "x".repeat(LIMITS.bodyBytes) }))],
  ["details too long", "too-large", 413, (s) => s.visitor.put(open(), ticket({ details: "x".repeat(8_001) }))],
  ["an unknown category", "invalid-request", 422, (s) => s.visitor.put(open(), ticket({ category: "nothing" }))],
  ["two addresses", "invalid-request", 422, (s) => s.visitor.put(open(), ticket({ email: "a@b.example,c@d.example" }))],
  [
    "a header in an address",
    "invalid-request",
    422,
    (s) => s.visitor.put(open(), ticket({ email: "a@b.example\r\nBcc: c@d.example" })),
  ],
  [
    "a control character in an address",
    "invalid-request",
    422,
    (s) => s.visitor.put(open(), ticket({ email: "a\u0000@b.example" })),
  ],
  ["an unknown conversation", "not-found", 404, (s) => s.visitor.put(s.message(newId()), { text: "Hi" })],
  [
    "a message to somebody else",
    "not-found",
    404,
    (s) => s.stranger.put(s.message(s.chat), { text: "I know your id" }),
  ],
  [
    "somebody else’s end",
    "not-found",
    404,
    (s) => s.stranger.put(path("ending", { conversationId: s.chat, endingId: newId() }), { reason: "left" }),
  ],
  [
    "somebody else’s marks",
    "not-found",
    404,
    (s) => s.stranger.put(path("marks", { conversationId: s.chat }), { delivered: 9, read: 9 }),
  ],
  [
    "somebody else’s typing",
    "not-found",
    404,
    (s) => s.stranger.put(path("typing", { conversationId: s.chat }), { typing: true }),
  ],
  [
    "a conversation that is somebody else’s",
    "id-reused",
    409,
    (s) => s.stranger.put(path("conversation", { conversationId: s.chat }), { kind: "chat" }),
  ],
  [
    "an unknown contact",
    "not-found",
    404,
    (s) => s.visitor.put(path("choice", { ratingId: newId(), choiceId: newId() }), { face: "happy" }),
  ],
  [
    "somebody else’s contact",
    "not-found",
    404,
    async (s) => s.stranger.put(path("choice", { ratingId: await contactOf(s), choiceId: newId() }), { face: "sad" }),
  ],
  [
    "a rating nobody asked for",
    "not-found",
    404,
    async (s) => s.visitor.put(path("choice", { ratingId: await contactOf(s), choiceId: newId() }), { face: "sad" }),
  ],
  [
    "an unknown face",
    "invalid-request",
    422,
    async (s) => s.visitor.put(path("choice", { ratingId: await contactOf(s), choiceId: newId() }), { face: "angry" }),
  ],
  [
    "an end that is not a visitor’s",
    "forbidden",
    403,
    (s) => s.visitor.put(path("ending", { conversationId: s.chat, endingId: newId() }), { reason: "solved" }),
  ],
  ["no token", "not-authenticated", 401, (s) => s.world.fetch(s.message(), { method: "PUT", json: { text: "Hi" } })],
  [
    "a token that is none",
    "token-invalid",
    401,
    (s) => s.world.fetch(s.message(), { method: "PUT", json: { text: "Hi" }, token: "me" }),
  ],
  [
    "alg: none",
    "token-invalid",
    401,
    (s) =>
      s.world.fetch(s.message(), {
        method: "PUT",
        json: { text: "Hi" },
        token: unsigned("visitor", { visitorId: s.visitor.session.snapshot.visitor.id, siteId: "fernhost" }),
      }),
  ],
  [
    "alg: none at the desk",
    "token-invalid",
    401,
    (s) =>
      s.world.fetch(deskMessage(s.chat), {
        method: "PUT",
        json: { text: "Hi" },
        token: unsigned("agent", { agentId: "olena", siteId: "fernhost" }),
      }),
  ],
  [
    "a restore token as bearer",
    "token-invalid",
    401,
    (s) => s.world.fetch(s.message(), { method: "PUT", json: { text: "Hi" }, token: s.visitor.session.restore }),
  ],
  [
    "an agent’s token",
    "token-invalid",
    401,
    (s) => s.world.fetch(s.message(), { method: "PUT", json: { text: "Hi" }, token: s.agent.token }),
  ],
  ["a visitor’s token at the desk", "token-invalid", 401, (s) => s.visitor.put(deskMessage(s.chat), { text: "Hi" })],
  [
    "a cursor that is none",
    "invalid-request",
    422,
    (s) => s.world.fetch("/v1/stream?cursor=here", { token: s.visitor.token }),
  ],
  ["an unknown address", "not-found", 404, (s) => s.world.fetch("/v1/nothing")],
  [
    "an unknown site",
    "unknown-site",
    404,
    (s) => s.world.fetch("/v1/session", { method: "POST", json: { site: "nobody", locale: "en" } }),
  ],
  ["an answer to an unknown conversation", "not-found", 404, (s) => s.agent.put(deskMessage(newId()), { text: "Hi" })],
  ["an answer by another agent", "taken", 409, (s) => s.other.put(deskMessage(s.chat), { text: "Hi" })],
  [
    "a second claim",
    "taken",
    409,
    (s) => s.other.put(path("deskClaim", { conversationId: s.chat, claimId: newId() }), {}),
  ],
  [
    "another agent’s end",
    "taken",
    409,
    (s) => s.other.put(path("deskEnding", { conversationId: s.chat, endingId: newId() }), { reason: "solved" }),
  ],
  [
    "a promise by another agent",
    "taken",
    409,
    (s) => s.other.put(path("deskPromise", { conversationId: s.chat, promiseId: newId() }), { minutes: 5, text: null }),
  ],
  [
    "a promise of half a minute",
    "invalid-request",
    422,
    (s) =>
      s.agent.put(path("deskPromise", { conversationId: s.chat, promiseId: newId() }), { minutes: 0.5, text: null }),
  ],
  [
    "typing at the desk by another agent",
    "taken",
    409,
    (s) => s.other.put(path("deskTyping", { conversationId: s.chat }), { typing: true }),
  ],
  [
    "marks beyond numbers",
    "invalid-request",
    422,
    (s) => s.agent.put(path("deskMarks", { conversationId: s.chat }), { delivered: -1, read: 1.5 }),
  ],
  [
    "a feed from nowhere",
    "invalid-request",
    422,
    (s) => s.world.fetch(`${path("deskFeed", { visitorId: newId() })}?after=x`, { token: s.agent.token }),
  ],
];

function brokenBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"text":'));
      controller.error(new Error("the line was cut"));
    },
  });
}

async function contactOf({ world, agent, visitor }: Scene): Promise<string> {
  const { contacts } = await agent.visitor(visitor.session.snapshot.visitor.id);
  expect(world.logged).toEqual([]);
  return contacts[0]?.id ?? "";
}

test("W5 W7 W8 R1 bad input of every kind is a problem with its code, and nothing is stored", async () => {
  const here = await scene();
  const before = await counts(here.world);
  for (const [what, code, status, ask] of CASES) {
    const response = await ask(here);
    const problem = await response.json();
    expect([what, problem]).toEqual([what, expect.objectContaining({ code, status })]);
    expect([what, response.status]).toEqual([what, status]);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect([what, await counts(here.world)]).toEqual([what, before]);
  }
  expect(here.world.logged).toEqual([]);
});

test("A1 W5 a token that has expired is refused for every write, and nothing is stored", async () => {
  const here = await scene();
  const before = await counts(here.world);
  here.world.clock.turn(3_600_001);
  for (const response of [
    await here.visitor.put(here.message(), { text: "Hi" }),
    await here.visitor.put(open(), { kind: "chat" }),
    await here.agent.put(deskMessage(here.chat), { text: "Hi" }),
    await here.world.fetch(`/v1/stream?cursor=${here.visitor.session.cursor}`, { token: here.visitor.token }),
  ]) {
    expect(await response.json()).toMatchObject({ code: "token-expired", status: 401 });
  }
  expect(await counts(here.world)).toEqual(before);
});

test("W2 an id of a message that the server made is taken, for visitors and agents", async () => {
  const here = await scene();
  const { events } = await leaveTicket(here.visitor);
  const first = ofType(events, "message.added")[0]?.message;
  const before = await counts(here.world);
  const messageId = first?.id ?? "";
  const reused = await here.visitor.put(here.message(first?.conversationId, messageId), { text: "Mine" });
  expect(await reused.json()).toMatchObject({ code: "id-reused" });
  const byAgent = await here.agent.put(deskMessage(here.chat, messageId), { text: "Mine" });
  expect(await byAgent.json()).toMatchObject({ code: "id-reused" });
  const asPromise = path("deskPromise", { conversationId: here.chat, promiseId: messageId });
  expect(await (await here.agent.put(asPromise, { minutes: 5, text: null })).json()).toMatchObject({
    code: "id-reused",
  });
  expect(await counts(here.world)).toEqual(before);
});
