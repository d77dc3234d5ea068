import { path, type Id } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, ofType, Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { signIn } from "../sign-in.ts";

const MINUTE = 60_000;
const REASON = "The **invoice** is with our bookkeeper";

const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;

/** A talk in which ten minutes were promised. */
async function promised(world: World) {
  const visitor = await Visitor.arrive(world);
  const agent = await world.agent("olena");
  const chat = await visitor.begin("May I have an invoice?");
  const promiseId = newId();
  await agent.take(chat);
  await agent.promise(chat, 10, null, promiseId);
  return { visitor, agent, chat, promiseId };
}

const extension = (conversationId: Id, promiseId: Id, extensionId = newId()) =>
  path("deskExtension", { conversationId, promiseId, extensionId });

test("C6 a promise that still holds is given more time, with its reason in a message of its own", async () => {
  const world = await createWorld();
  const { visitor, agent, chat, promiseId } = await promised(world);
  await world.turn(8 * MINUTE);
  const { events } = await agent.extend(chat, promiseId, 15, REASON);
  const now = world.clock.now();
  expect(ofType(events, "promise.changed")).toMatchObject([
    { promise: { id: promiseId, state: "open", dueAt: now + 15 * MINUTE, extendedAt: now, reason: REASON } },
  ]);
  const { promises, messages } = await visitor.look();
  expect(promises).toMatchObject([{ id: promiseId, madeAt: now - 8 * MINUTE, dueAt: now + 15 * MINUTE }]);
  expect(messages.at(-1)).toMatchObject({
    author: { kind: "agent", agentId: "olena" },
    parts: [
      { type: "text", text: REASON, tree: [{ type: "paragraph" }] },
      { type: "promise", promiseId, minutes: 15, dueAt: now + 15 * MINUTE },
    ],
  });
});

test("C6 a promise with more time lapses at the new time, not at the one before; an answer in between keeps it", async () => {
  const world = await createWorld();
  const late = await promised(world);
  const other = await Visitor.arrive(world);
  const chat = await other.openChat();
  await late.agent.take(chat);
  const promiseId = newId();
  await late.agent.promise(chat, 10, null, promiseId);
  await world.turn(9 * MINUTE);
  await late.agent.extend(late.chat, late.promiseId, 10, REASON);
  await late.agent.extend(chat, promiseId, 10, REASON);
  await world.turn(2 * MINUTE);
  expect((await late.visitor.look()).promises).toMatchObject([{ state: "open", settledAt: null }]);
  await late.agent.say(chat, "Here it is");
  expect((await other.look()).promises).toMatchObject([{ state: "kept" }]);
  await world.turn(9 * MINUTE);
  expect((await late.visitor.look()).promises).toMatchObject([{ state: "lapsed", settledAt: null }]);
  expect((await other.look()).promises).toMatchObject([{ state: "kept" }]);
});

test("C6 a promise may be given more time again and again while it holds", async () => {
  const world = await createWorld();
  const { visitor, agent, chat, promiseId } = await promised(world);
  for (const reason of ["One more look", "And one more"]) {
    await world.turn(9 * MINUTE);
    await agent.extend(chat, promiseId, 10, reason);
  }
  const { promises, messages } = await visitor.look();
  expect(promises).toMatchObject([{ state: "open", reason: "And one more", dueAt: world.clock.now() + 10 * MINUTE }]);
  expect(messages.flatMap(({ parts }) => parts.map(({ type }) => type))).toEqual([
    "text",
    "notice",
    "promise",
    "text",
    "promise",
    "text",
    "promise",
  ]);
});

test("C6 no more time is given once the time has come, was used or is over, nor for less than was promised", async () => {
  const world = await createWorld();
  const { agent, chat, promiseId } = await promised(world);
  const body = { minutes: 10, reason: REASON };
  const put = (id: Id, change: object = {}) => agent.put(extension(chat, id), { ...body, ...change });
  expect(await codeOf(await put(promiseId))).toBe("wrong-state");
  expect(await codeOf(await put(newId(), { minutes: 20 }))).toBe("not-found");
  await world.turn(10 * MINUTE);
  expect(await codeOf(await put(promiseId, { minutes: 20 }))).toBe("wrong-state");
  await agent.say(chat, "Late, but here");
  expect(await codeOf(await put(promiseId, { minutes: 20 }))).toBe("wrong-state");
  const next = newId();
  await agent.promise(chat, 10, null, next);
  await agent.end(chat);
  expect(await codeOf(await put(next, { minutes: 20 }))).toBe("wrong-state");
});

test("C3 C6 only who holds the chat gives more time, and only to a promise that was made in it", async () => {
  const world = await createWorld();
  const { visitor, agent, chat, promiseId } = await promised(world);
  const other = await signIn(world, "tomas");
  const body = { minutes: 30, reason: REASON };
  expect(await codeOf(await other.put(extension(chat, promiseId), body))).toBe("taken");
  const apart = await visitor.openApart();
  await agent.take(apart);
  expect(await codeOf(await agent.put(extension(apart, promiseId), body))).toBe("not-found");
  const address = extension(chat, promiseId);
  expect((await visitor.put(address, body)).status).toBe(401);
});

test("C6 a reason has words, is short, and what is in it is text", async () => {
  const world = await createWorld();
  const { visitor, agent, chat, promiseId } = await promised(world);
  const put = (reason: unknown) => agent.put(extension(chat, promiseId), { minutes: 30, reason });
  for (const empty of ["", " \u200B\n"]) expect(await codeOf(await put(empty))).toBe("invalid-request");
  expect(await codeOf(await put("a".repeat(301)))).toBe("too-large");
  expect(await codeOf(await put(null))).toBe("invalid-request");
  const hostile = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) \u202E";
  await agent.extend(chat, promiseId, 30, hostile);
  const { promises, messages } = await visitor.look();
  expect(promises[0]?.reason).toBe(hostile);
  const [text] = messages.at(-1)?.parts ?? [];
  expect(text).toMatchObject({ type: "text", text: hostile });
  expect(JSON.stringify(text?.type === "text" && text.tree)).not.toContain('"javascript:');
});

test("W1 W2 more time that is asked for twice is given once; with another body its id is taken", async () => {
  const world = await createWorld();
  const { visitor, agent, chat, promiseId } = await promised(world);
  const extensionId = newId();
  const first = await agent.extend(chat, promiseId, 20, REASON, extensionId);
  await world.turn(5 * MINUTE);
  expect(await agent.extend(chat, promiseId, 20, REASON, extensionId)).toEqual(first);
  const other = await agent.put(extension(chat, promiseId, extensionId), { minutes: 21, reason: REASON });
  expect(await codeOf(other)).toBe("id-reused");
  expect((await visitor.look()).messages).toHaveLength(4);
  const { id: said = "" } = (await visitor.look()).messages[0] ?? {};
  const taken = await agent.put(extension(chat, promiseId, said), { minutes: 30, reason: REASON });
  expect(await codeOf(taken)).toBe("id-reused");
});

test("C6 of more time and an answer that come together both hold, in either order", async () => {
  const world = await createWorld();
  const { visitor, agent, chat, promiseId } = await promised(world);
  await world.turn(10 * MINUTE - 1);
  const [extended, answered] = await Promise.all([
    agent.put(extension(chat, promiseId), { minutes: 30, reason: REASON }),
    agent.say(chat, "Here it is"),
    world.turn(1),
  ]);
  expect([201, 409]).toContain(extended.status);
  expect(answered.events).not.toEqual([]);
  await world.turn(60 * MINUTE);
  const [promise] = (await visitor.look()).promises;
  expect(promise?.settledAt).not.toBeNull();
  expect(promise?.state).toBe((promise?.settledAt ?? 0) <= (promise?.dueAt ?? 0) ? "kept" : "lapsed");
});
