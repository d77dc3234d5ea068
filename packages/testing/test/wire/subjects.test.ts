import { path, type Id, type Message, type Snapshot } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, ofType, Visitor, type ExampleSite, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { signIn } from "../sign-in.ts";

function hasEmergencies(site: ExampleSite): void {
  const [down] = site.tickets.categories;
  if (down) down.emergency = true;
}

const open = (visitor: Visitor, body: object, conversationId = newId()) =>
  visitor.put(path("conversation", { conversationId }), { kind: "chat", ...body });
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string; detail?: string }) ?? {};
const noticesOf = (messages: readonly Message[]) =>
  messages.flatMap(({ parts }) => parts.flatMap((part) => (part.type === "notice" ? [part.notice] : [])));
const only = ({ conversations }: Snapshot) => {
  expect(conversations).toHaveLength(1);
  return conversations[0];
};

test("C9 a chat says what it is about, and an emergency goes into a lane of its own", async () => {
  const world = await createWorld({ site: hasEmergencies });
  for (const [about, expected] of [
    [{}, { category: null, urgent: false }],
    [{ category: "invoice" }, { category: "invoice", urgent: false }],
    [{ category: "website-down" }, { category: "website-down", urgent: true }],
  ] as const) {
    const visitor = await Visitor.arrive(world);
    await visitor.begin("Hello", about);
    expect(only(await visitor.look())).toMatchObject(expected);
  }
});

test("C9 a category that the site does not have is refused, whether the chat would begin or join", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const wrong = { code: "invalid-request", detail: 'category: this site has no category "horoscopes"' };
  expect(await codeOf(await open(visitor, { category: "horoscopes" }))).toMatchObject(wrong);
  await visitor.openChat();
  expect(await codeOf(await open(visitor, { category: "horoscopes" }))).toMatchObject(wrong);
  expect((await open(visitor, { category: "Not a name" })).status).toBe(422);
  expect(only(await visitor.look())?.category).toBeNull();
});

test("C9 what a chat is about stays when it is written in again after its end", async () => {
  const world = await createWorld({ site: hasEmergencies });
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("All is down", { category: "website-down" });
  const agent = await signIn(world);
  await agent.take(chat);
  await agent.end(chat);
  await visitor.say(chat, "It is down again");
  expect(only(await visitor.look())).toMatchObject({ state: "waiting", category: "website-down", urgent: true });
});

test("C8 a chat that is begun beside one that waits becomes part of it in its place, and says so once", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("My mail is gone");
  const before = only(await visitor.look());
  await world.turn(60_000);
  const ids = [newId(), newId(), newId()];
  for (const id of ids) await visitor.openChat(id);
  await visitor.say(ids[2] ?? "", "From the phone");
  const after = await visitor.look();
  expect(only(after)).toEqual(before);
  expect(noticesOf(after.messages)).toEqual(["same-place"]);
  expect(after.messages.at(-1)).toMatchObject({ conversationId: chat });
});

test("C8 each time that a chat waits again it may be said again, and nothing is said beside one that an agent holds", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("My mail is gone");
  const agent = await signIn(world);
  await visitor.openChat();
  await agent.take(chat);
  await visitor.openChat();
  await agent.end(chat);
  await world.turn(1_000);
  await visitor.say(chat, "It is gone again");
  await visitor.openChat();
  expect(noticesOf((await visitor.look()).messages)).toEqual([
    "same-place",
    "joined",
    "ended",
    "reopened",
    "same-place",
  ]);
});

test("W1 a chat that is begun twice under one id is told of once, however often it is repeated", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  await visitor.openChat();
  const id = newId();
  const answers = [await open(visitor, {}, id), await open(visitor, {}, id)];
  expect(answers.map(({ status }) => status)).toEqual([201, 200]);
  expect(await answers[1]?.json()).toEqual(await answers[0]?.json());
  expect(noticesOf((await visitor.look()).messages)).toEqual(["same-place"]);
});

test("C8 C9 a waiting chat learns late what it is about, and that it is an emergency; it never stops being one", async () => {
  const world = await createWorld({ site: hasEmergencies });
  const visitor = await Visitor.arrive(world);
  await visitor.openChat();
  for (const [category, expected] of [
    ["invoice", { category: "invoice", urgent: false }],
    ["domain", { category: "invoice", urgent: false }],
    ["website-down", { category: "website-down", urgent: true }],
    ["invoice", { category: "website-down", urgent: true }],
  ] as const) {
    await visitor.openChat(newId(), { category });
    expect(only(await visitor.look())).toMatchObject(expected);
  }
});

test("C9 C8 S5 at signing in the better place, the lane and what it is about come along", async () => {
  const world = await createWorld({ site: hasEmergencies });
  const identity = () => world.identity({ sub: "maria" });
  const laptop = await Visitor.arrive(world);
  await laptop.begin("All is down", { category: "website-down" });
  const { waitingSince } = only(await laptop.look()) ?? {};
  await world.turn(1_000);
  const phone = await Visitor.arrive(world, { identity: await identity() });
  const talk = await phone.begin("From the phone");
  const maria = await Visitor.arrive(world, { restore: laptop.session.restore, identity: await identity() });
  expect(only(maria.session.snapshot)).toMatchObject({
    id: talk,
    waitingSince,
    category: "website-down",
    urgent: true,
  });
});

/** Somebody who was away for too long: the keeper of the line gives the place on. */
async function lostPlace(world: World): Promise<{ visitor: Visitor; chat: Id }> {
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("Hello");
  await world.store.db
    .updateTable("conversation")
    .set({ left_line_at: world.clock.now() })
    .where("id", "=", chat)
    .execute();
  return { visitor, chat };
}

test("C8 who lost the place is not told that it was kept", async () => {
  const world = await createWorld();
  const { visitor } = await lostPlace(world);
  const { events } = await (async () => (await open(visitor, {})).json() as Promise<{ events: never[] }>)();
  expect(ofType(events, "message.added")).toEqual([]);
});

test("C1 a chat that an agent takes, or that ends, has no lost place any more", async () => {
  const world = await createWorld();
  const agent = await signIn(world);
  const taken = await lostPlace(world);
  await agent.take(taken.chat);
  expect(only(await taken.visitor.look())).toMatchObject({ state: "active", leftLineAt: null });
  const left = await lostPlace(world);
  await left.visitor.leave(left.chat);
  expect(only(await left.visitor.look())).toMatchObject({ state: "ended", leftLineAt: null });
});
