import type { Id } from "@warmline/protocol";
import { expect, onTestFinished, test } from "vitest";
import { Visitor, type Agent, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { beginTalk } from "../talk.ts";

async function openWorld(): Promise<World> {
  const world = await createWorld();
  onTestFinished(() => world.close());
  return world;
}

async function chatOf(agent: Agent, visitor: Visitor, chat: Id) {
  const { conversations, contacts, messages, notes, promises, ratings } = await agent.visitor(visitor.id);
  const notices = messages.flatMap(({ parts }) => parts.filter((part) => part.type === "notice"));
  const conversation = conversations.find(({ id }) => id === chat);
  return { conversation, contacts, notices, notes, promises, ratings, messages };
}

test("H1 whoever holds a chat passes it on with a word for the next one: nobody is asked how it was", async () => {
  const world = await openWorld();
  const { visitor, agent: olena, chat } = await beginTalk(world);
  const tomas = await world.agent("tomas");
  await olena.promise(chat, 5);
  await olena.handOver(chat, "tomas", "They moved last week. **Contract 12.**");
  const after = await chatOf(olena, visitor, chat);
  expect(after.conversation).toMatchObject({ state: "active", agentId: "tomas", waitingSince: null });
  expect(after.contacts).toMatchObject([
    { agentId: "olena", endedAt: world.clock.now(), endReason: null },
    { agentId: "tomas", endedAt: null },
  ]);
  // Tomas may be away: nobody says that he reads.
  expect(after.notices.at(-1)).toMatchObject({ notice: "handed-over", from: "olena", to: "tomas", why: "passed-on" });
  expect(after.notes).toMatchObject([{ agentId: "olena", text: "They moved last week. **Contract 12.**" }]);
  expect(after.promises).toMatchObject([{ state: "released" }]);
  expect(after.ratings).toEqual([]);
  expect(
    (await visitor.history(chat, 1_000)).messages.filter(({ parts }) => JSON.stringify(parts).includes("Contract")),
  ).toEqual([]);
  await tomas.say(chat, "Hello, I know what it is about.");
  await expect(olena.say(chat, "Me too")).rejects.toThrow("taken");
});

test("H1 a chat that is passed on to nobody waits from that moment on, and is taken by whoever is free", async () => {
  const world = await openWorld();
  const { visitor, agent: olena, chat } = await beginTalk(world);
  await olena.sitDown();
  await world.turn(60_000);
  await olena.handOver(chat, null);
  await world.settled();
  expect((await chatOf(olena, visitor, chat)).conversation).toMatchObject({
    state: "waiting",
    waitingSince: world.clock.now(),
    agentId: null,
  });
  expect((await olena.line()).places).toMatchObject([{ conversationId: chat }]);
  expect((await visitor.look()).wait).toMatchObject({ conversationId: chat, place: 1 });
  const tomas = await world.agent("tomas");
  await tomas.take(chat);
  expect((await chatOf(olena, visitor, chat)).contacts).toHaveLength(2);
});

test("H1 nobody passes on what is somebody else’s, to themselves, to a program or to a stranger", async () => {
  const world = await openWorld();
  const { agent: olena, chat } = await beginTalk(world);
  const tomas = await world.agent("tomas");
  for (const to of ["olena", "pip", "nobody"])
    await expect(olena.handOver(chat, to)).rejects.toThrow("invalid-request");
  await expect(tomas.handOver(chat, "tomas")).rejects.toThrow("taken");
});

test("H2 an agent’s last words keep the promise and stand before the end", async () => {
  const world = await openWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  await agent.promise(chat, 5);
  await agent.end(chat, "abusive", "I end our talk here. You can write to us again at any time.");
  const { messages, promises, conversation, ratings } = await chatOf(agent, visitor, chat);
  expect(conversation).toMatchObject({ state: "ended", endReason: "abusive" });
  expect(promises).toMatchObject([{ state: "kept" }]);
  expect(messages.slice(-2)).toMatchObject([
    {
      author: { kind: "agent" },
      parts: [{ type: "text", text: "I end our talk here. You can write to us again at any time." }],
    },
    { author: { kind: "system" }, parts: [{ notice: "ended", reason: "abusive" }] },
  ]);
  expect(ratings).toEqual([]);
});

test("H3 a customer says once how they want to be called, or that they would rather not, on any device", async () => {
  const world = await openWorld();
  const early = await Visitor.arrive(world);
  await expect(early.giveName("Марія")).rejects.toThrow("not-found");
  const { visitor, agent } = await beginTalk(world);
  await visitor.giveName(" Марія ", "Іванівна");
  const called = { name: "Марія", patronymic: "Іванівна", nameAnsweredAt: world.clock.now() };
  expect((await visitor.look()).visitor).toMatchObject(called);
  expect((await agent.visitor(visitor.id)).visitor).toMatchObject(called);
  const { session } = visitor;
  // Signed in, the customer has the same answer everywhere, and the host’s word goes before it.
  const customer = await Visitor.arrive(world, {
    restore: session.restore,
    identity: await world.identity({ sub: "c1" }),
  });
  expect(customer.session.snapshot.visitor).toMatchObject(called);
  await customer.giveName(null);
  const phone = await Visitor.arrive(world, { identity: await world.identity({ sub: "c1" }) });
  expect(phone.session.snapshot.visitor).toMatchObject({
    name: null,
    patronymic: null,
    nameAnsweredAt: world.clock.now(),
  });
  const signed = await Visitor.arrive(world, { identity: await world.identity({ sub: "c1", name: "Maria K." }) });
  expect(signed.session.snapshot.visitor).toMatchObject({ name: "Maria K.", patronymic: null });
  await expect(signed.giveName("Masha")).rejects.toThrow("wrong-state");
});

test("H3 who typed a name into a ticket was asked, and who answered before signing in was too", async () => {
  const world = await openWorld();
  const visitor = await Visitor.arrive(world);
  await visitor.leaveTicket({ name: "Ivan" });
  expect((await visitor.look()).visitor).toMatchObject({ name: "Ivan", nameAnsweredAt: world.clock.now() });
  const identity = () => world.identity({ sub: "c2" });
  await (await Visitor.arrive(world, { identity: await identity() })).openChat();
  const { visitor: shy } = await beginTalk(world);
  await shy.giveName(null);
  const joined = await Visitor.arrive(world, { restore: shy.session.restore, identity: await identity() });
  expect(joined.session.snapshot.visitor).toMatchObject({ name: null, nameAnsweredAt: world.clock.now() });
});
