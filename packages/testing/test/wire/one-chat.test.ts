import { path, type Inbox } from "@warmline/protocol";
import { beforeAll, expect, test } from "vitest";
import { newId, ofType, receipt, Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { Host } from "../identity.ts";
import { signIn } from "../sign-in.ts";

let host: Host;

beforeAll(async () => {
  host = await Host.open();
});

async function snapshotOf(world: World, visitor: Visitor) {
  return (await Visitor.arrive(world, { restore: visitor.session.restore })).session.snapshot;
}

const texts = (messages: readonly { parts: readonly { type: string; text?: string }[] }[]) =>
  messages.flatMap(({ parts }) => parts.flatMap(({ type, text }) => (type === "text" ? [text] : [])));

test("C8 tabs that begin at once make one chat, and what each says is in it", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const ids = [newId(), newId(), newId()];
  await Promise.all(ids.map((id) => visitor.openChat(id)));
  for (const [index, id] of ids.entries()) await visitor.say(id, `from tab ${index}`);
  const { conversations, messages } = await snapshotOf(world, visitor);
  expect(conversations).toHaveLength(1);
  expect(texts(messages)).toEqual(["from tab 0", "from tab 1", "from tab 2"]);
  expect(new Set(messages.map(({ conversationId }) => conversationId))).toEqual(new Set([conversations[0]?.id]));
  const again = await visitor.put(path("conversation", { conversationId: ids[2] ?? "" }), { kind: "chat" });
  expect(again.status).toBe(200);
  const stranger = await Visitor.arrive(world);
  const stolen = await stranger.put(path("message", { conversationId: ids[2] ?? "", messageId: newId() }), {
    text: "Hi",
  });
  expect(await stolen.json()).toMatchObject({ code: "not-found" });
});

test("C8 after the end a new chat is a new one", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const first = await visitor.openChat();
  await agent.take(first);
  await agent.end(first);
  const second = await visitor.openChat();
  expect((await snapshotOf(world, visitor)).conversations.map(({ id }) => id)).toEqual([first, second]);
});

test("C8 a word in an old chat goes to the one that is open", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const first = await visitor.openChat();
  await agent.take(first);
  await agent.end(first);
  const second = await visitor.openChat();
  const { events } = await visitor.say(first, "From a page that did not know");
  expect(ofType(events, "message.added")[0]?.message.conversationId).toBe(second);
  expect(ofType(events, "conversation.changed")).toEqual([]);
});

test("C8 S5 a chat that waits becomes part of the customer’s open one at signing in, also for late words and at the desk", async () => {
  const world = await host.world();
  const agent = await signIn(world);
  const phone = await Visitor.arrive(world, { identity: await host.sign(world) });
  const talk = await phone.openChat();
  await phone.say(talk, "From the phone");
  await agent.take(talk);
  const laptop = await Visitor.arrive(world);
  const waiting = await laptop.openChat();
  const said = newId();
  await laptop.say(waiting, "From the laptop", said);
  const maria = await Visitor.arrive(world, { restore: laptop.session.restore, identity: await host.sign(world) });
  expect(maria.session.snapshot.conversations.map(({ id, state }) => [id, state])).toEqual([[talk, "active"]]);
  expect(texts(maria.session.snapshot.messages)).toEqual(["From the phone", "From the laptop"]);
  const late = await maria.say(waiting, "Written before the answer came");
  expect(ofType(late.events, "message.added")[0]?.message.conversationId).toBe(talk);
  const repeated = await maria.put(path("message", { conversationId: waiting, messageId: said }), {
    text: "From the laptop",
  });
  expect(repeated.status).toBe(200);
  const inbox = (await (await agent.stream()).until("inbox")).data as unknown as Inbox;
  expect(inbox.entries.map(({ conversation }) => conversation.id)).toEqual([talk]);
});

test("C8 of two chats that wait the better place is kept", async () => {
  const world = await host.world();
  const laptop = await Visitor.arrive(world);
  const early = await laptop.openChat();
  const since = world.clock.now();
  world.clock.turn(60_000);
  const phone = await Visitor.arrive(world, { identity: await host.sign(world) });
  const later = await phone.openChat();
  const maria = await Visitor.arrive(world, { restore: laptop.session.restore, identity: await host.sign(world) });
  expect(maria.session.snapshot.conversations.map(({ id, waitingSince }) => [id, waitingSince])).toEqual([
    [later, since],
  ]);
  expect(
    await receipt(await maria.put(path("marks", { conversationId: early }), { delivered: 1, read: 1 })),
  ).toBeTruthy();
});

test("S3 the language a customer comes back with is the one letters are written in", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  await visitor.openChat();
  const back = await Visitor.arrive(world, { restore: visitor.session.restore, locale: "uk" });
  expect(back.session.snapshot.visitor.locale).toBe("uk");
  const form = {
    kind: "ticket",
    category: "website-down",
    gist: "Сайт",
    details: "",
    email: "ivan@post.example",
    name: null,
  };
  await receipt(await back.put(path("conversation", { conversationId: newId() }), form));
  await expect.poll(() => world.letters.map(({ headers }) => headers["Content-Language"])).toEqual(["uk"]);
});

test("W5 what cannot be seen is no text and no name", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const chat = await visitor.openChat();
  const blank = await visitor.put(path("message", { conversationId: chat, messageId: newId() }), {
    text: "\u200B\u200B \u202E",
  });
  expect(await blank.json()).toMatchObject({ code: "invalid-request" });
  const card = (name: string) => agent.put("/v1/desk/card", { name, signature: "", languages: [] });
  expect(await (await card("\u200B\u200B")).json()).toMatchObject({ code: "invalid-request" });
  expect(await (await card("\u202EOlena\u200B")).json()).toMatchObject({ name: "Olena" });
});
