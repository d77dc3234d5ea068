import { path, type Conversation, type Wait } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, ofType, receipt, Visitor } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { signIn } from "../sign-in.ts";
import { beginTalk } from "../talk.ts";

test("C1 a chat waits, is taken, ends, and is reopened by writing again", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const chat = await visitor.openChat();
  await visitor.say(chat, "My site is down");
  const taken = await agent.take(chat);
  expect(ofType(taken.events, "conversation.changed").at(-1)?.conversation).toMatchObject({
    state: "active",
    agentId: "olena",
  });
  const ended = await agent.end(chat);
  expect(ofType(ended.events, "conversation.changed").at(-1)?.conversation).toMatchObject({
    state: "ended",
    endReason: "solved",
  });
  const again = await visitor.say(chat, "It happened again");
  expect(ofType(again.events, "conversation.changed").at(-1)?.conversation).toMatchObject({
    state: "waiting",
    agentId: null,
    endReason: null,
  });
});

test("C2 the line is fair, and everybody is told the own place when it moves", async () => {
  const world = await createWorld();
  const first = await Visitor.arrive(world);
  const second = await Visitor.arrive(world);
  const firstChat = await first.openChat();
  world.clock.turn(1_000);
  const secondChat = await second.openChat();
  const stream = await second.stream();
  const place = async (expected: number) => {
    const frame = await stream.until("moment", (data) => (data["wait"] as Wait | undefined)?.place === expected);
    return frame.data["wait"] as Wait;
  };
  expect(await place(2)).toMatchObject({
    conversationId: secondChat,
    upperMinutes: null,
    unknown: "nobody-here",
  });
  const agent = await signIn(world);
  await agent.take(firstChat);
  expect(await place(1)).toMatchObject({ conversationId: secondChat });
});

test("C2 a wait says that it cannot tell how long when agents are there but nothing was measured", async () => {
  const world = await createWorld({
    site: ({ agents }) => {
      for (const agent of agents) agent.slots = 1;
    },
  });
  const agent = await signIn(world);
  await agent.sitDown();
  await agent.take(await (await Visitor.arrive(world)).openChat());
  const visitor = await Visitor.arrive(world);
  const stream = await visitor.stream();
  const frame = await stream.until("moment", (data) => (data["wait"] as Wait | undefined)?.unknown === "no-history");
  expect(frame.data["wait"]).toMatchObject({ conversationId: null, place: 1, agentsAvailable: 1 });
});

test("C3 a conversation somebody holds is taken for everybody else", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  const olena = await signIn(world);
  const tomas = await signIn(world, "tomas");
  await olena.take(chat);
  const claim = await tomas.put(path("deskClaim", { conversationId: chat, claimId: newId() }), {});
  expect(claim.status).toBe(409);
  expect(await claim.json()).toMatchObject({ code: "taken" });
  const answer = await tomas.put(path("deskMessage", { conversationId: chat, messageId: newId() }), { text: "Hello" });
  expect(await answer.json()).toMatchObject({ code: "taken" });
});

test("C4 C5 ending asks for a rating; one write stores it; change and undo hold, and the desk sees each", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const desk = await agent.stream();
  await desk.until("inbox");
  const ended = await agent.end(chat);
  const parts = ofType(ended.events, "message.added").flatMap(({ message }) => message.parts);
  const request = parts.find((part) => part.type === "rating-request");
  await desk.until("feed", (data) => Object.hasOwn(data["event"] as object, "rating"));
  const contactId = request?.contactId ?? "";
  const choose = async (face: string | null) =>
    receipt(await visitor.put(path("choice", { ratingId: contactId, choiceId: newId() }), { face }));
  for (const face of ["happy", "neutral", null, "sad"]) {
    const { events } = await choose(face);
    expect(ofType(events, "rating.changed")[0]?.rating.face).toBe(face);
    const seen = await desk.until("feed", (data) => Object.hasOwn(data["event"] as object, "rating"));
    expect(seen.data["event"]).toMatchObject({ rating: { contactId, face } });
  }
});

test("C4 a talk that was ended for abuse is not rated", async () => {
  const world = await createWorld();
  const { agent, chat } = await beginTalk(world);
  const { events } = await agent.end(chat, "abusive");
  expect(ofType(events, "rating.changed")).toEqual([]);
});

test("C6 an answer in time keeps the promise", async () => {
  const world = await createWorld();
  const { agent, chat } = await beginTalk(world);
  const made = ofType((await agent.promise(chat, 10, "Let me look")).events, "promise.changed")[0]?.promise;
  expect(made).toMatchObject({ state: "open", dueAt: world.clock.now() + 600_000 });
  world.clock.turn(599_000);
  const kept = ofType((await agent.say(chat, "Found it")).events, "promise.changed")[0]?.promise;
  expect(kept).toMatchObject({ id: made?.id, state: "kept" });
});

test("C6 a promise whose time comes is told as lapsed, and a late answer settles it", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  await agent.promise(chat, 10);
  const stream = await (await Visitor.arrive(world, { restore: visitor.session.restore })).stream();
  await stream.until("hello");
  world.clock.turn(600_000);
  expect((await stream.feed("promise.changed")).promise).toMatchObject({ state: "lapsed", settledAt: null });
  await (await signIn(world)).say(chat, "Sorry, it took longer");
  expect((await stream.feed("promise.changed")).promise).toMatchObject({
    state: "lapsed",
    settledAt: world.clock.now(),
  });
});

test("W6 fault 44: marks grow, stop at what there is, and never go back", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const chat = await visitor.openChat();
  const said = ofType((await visitor.say(chat, "Hello?")).events, "message.added")[0]?.message.seq ?? 0;
  await agent.take(chat);
  const mark = async (marks: { delivered: number; read: number }): Promise<Conversation | undefined> => {
    const { events } = await receipt(await agent.put(path("deskMarks", { conversationId: chat }), marks));
    return ofType(events, "conversation.changed")[0]?.conversation;
  };
  expect((await mark({ delivered: said, read: 0 }))?.marks.agent).toEqual({ delivered: said, read: 0 });
  expect((await mark({ delivered: 0, read: said }))?.marks.agent).toEqual({ delivered: said, read: said });
  expect(await mark({ delivered: 0, read: 0 })).toBeUndefined();
  const most = (await mark({ delivered: 10_000, read: 10_000 }))?.marks.agent.read ?? 0;
  expect(most).toBeLessThan(said + 10);
});
