import { path, type DeskFeed } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { counts } from "../counts.ts";
import { signIn } from "../sign-in.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const events = async (world: World) => (await counts(world))["event"];

/** Lets days go by, as the server notices them: with its hourly work done. */
async function pass(world: World, days: number): Promise<void> {
  await world.turn(days * DAY_MS);
  await world.settled();
}

/** A chat with a word in it that an agent holds: one that waits has a place to lose meanwhile. Five events. */
async function talk(world: World, visitor: Visitor): Promise<string> {
  const chat = await visitor.begin("one");
  await (await signIn(world)).take(chat);
  return chat;
}

test("K8 events leave the feed after 30 days; what they changed stays", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await talk(world, visitor);
  const before = await counts(world);
  await pass(world, 29);
  expect(await counts(world)).toEqual(before);
  const again = await Visitor.arrive(world, { restore: visitor.session.restore });
  await again.say(chat, "two");
  await pass(world, 1.1);
  expect(await counts(world)).toEqual({ ...before, message: 3, operation: 4, event: 1 });
  expect((await again.look()).messages.map(({ seq }) => seq)).toEqual([2, 4, 6]);
});

test("K8 F3 fault 14: a cursor from before what is kept is told to begin anew, a later one goes on", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await talk(world, visitor);
  const { cursor } = visitor.session;
  await pass(world, 31);
  const again = await Visitor.arrive(world, { restore: visitor.session.restore });
  await again.say(chat, "three");
  for (const wait of ["", "&wait=25"]) {
    const answer = await world.fetch(`/v1/stream?cursor=${cursor}${wait}`, { token: again.token });
    expect(await answer.text()).toMatch(/event: resync\ndata: {"reason":"too-old"}\n\n$/);
  }
  const stream = await again.stream(cursor.replace(/\d+$/, "5"));
  expect((await stream.until("feed")).data["seq"]).toBe(6);
});

test("K8 W1 a repetition after retention changes nothing, and its answer names no events", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await talk(world, visitor);
  const messageId = newId();
  await visitor.say(chat, "once", messageId);
  await pass(world, 31);
  const again = await Visitor.arrive(world, { restore: visitor.session.restore });
  const before = await counts(world);
  const answer = await again.put(path("message", { conversationId: chat, messageId }), { text: "once" });
  expect([answer.status, await answer.json()]).toEqual([200, { id: messageId, events: [] }]);
  const other = await again.put(path("message", { conversationId: chat, messageId }), { text: "twice" });
  expect(await other.json()).toMatchObject({ code: "id-reused" });
  expect(await counts(world)).toEqual(before);
});

test("K8 D1 the desk is not given a feed with a hole in it: it reads the whole record instead", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await talk(world, visitor);
  await pass(world, 31);
  await (await Visitor.arrive(world, { restore: visitor.session.restore })).say(chat, "two");
  const agent = await signIn(world);
  const ask = (after: number) =>
    world.fetch(`${path("deskFeed", { visitorId: visitor.id })}?after=${after}`, { token: agent.token });
  expect(await (await ask(1)).json()).toMatchObject({ code: "wrong-state", status: 409 });
  expect(((await (await ask(5)).json()) as DeskFeed).events).toMatchObject([{ seq: 6, prev: 5 }]);
  expect(await agent.visitor(visitor.id)).toMatchObject({ seq: 6, messages: [{ seq: 2 }, { seq: 4 }, { seq: 6 }] });
});

test("K8 a great many old events go a few at a time, and writes go on meanwhile", async () => {
  const world = await createWorld();
  const visitors = await Promise.all(Array.from({ length: 30 }, () => Visitor.arrive(world)));
  for (const visitor of visitors) {
    const chat = await visitor.openChat();
    await Promise.all(Array.from({ length: 40 }, (_, i) => visitor.say(chat, `word ${i}`)));
  }
  expect(await events(world)).toBe(30 * 41);
  world.clock.turn(31 * DAY_MS);
  await world.settled();
  const [visitor] = await Promise.all(
    visitors.map(({ session }) => Visitor.arrive(world, { restore: session.restore })),
  );
  await visitor?.say(visitor.session.snapshot.conversations[0]?.id ?? "", "I am still here");
  world.clock.turn(HOUR_MS);
  await expect.poll(() => events(world)).toBe(1);
  const rows = await world.store.db.selectFrom("visitor").select("feed_after").execute();
  expect(new Set(rows.map((row) => row.feed_after))).toEqual(new Set([41]));
});

test("K8 an incident leaves a time after its end, with who followed it and the addresses left for that", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  await visitor.openChat();
  const agent = await signIn(world);
  const goesOn = await agent.tell();
  const isOver = await agent.tell();
  for (const incident of [goesOn, isOver]) await visitor.follow(incident, { email: "martha@example.com" });
  await agent.tell({ phase: "resolved" }, isOver);
  await pass(world, 29);
  expect(await counts(world)).toMatchObject({ incident: 2, incident_follow: 2 });
  await pass(world, 2);
  expect(await counts(world)).toMatchObject({ incident: 1, incident_follow: 1 });
});
