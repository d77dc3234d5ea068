import { chatState, ratingState, supportState, type SupportClient } from "@warmline/client";
import { afterEach, beforeEach, expect, expectTypeOf, test, vi } from "vitest";
import type { ScenarioOptions, ScenarioResult, World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { statuses, texts } from "./texts.ts";

let world: World;
let client: SupportClient;

beforeEach(async () => {
  world = await createWorld();
  client = world.client();
  client.support.open();
});

afterEach(() => world.close());

test("agent picks up: the customer’s words are read, and they see who it is", async () => {
  client.chat.send("My site is down");
  const { agent, conversationId } = await world.play("agent picks up", { agentId: "tomas" });
  expect([agent.id, conversationId]).toEqual(["tomas", chatState.present(client.getState())?.id]);
  expect(chatState.agent(client.getState())?.name).toBe("Tomas");
  expect(statuses(client)).toEqual(["read"]);
  expect(texts(client)).toEqual(["My site is down"]);
});

test("agent answers: the customer’s words are read, and there is an answer from a person", async () => {
  client.chat.send("My site is down");
  const { agent, conversationId, messageId } = await world.play("agent answers", { text: "It is up again" });
  expect(texts(client)).toEqual(["My site is down", "It is up again"]);
  expect(statuses(client)).toEqual(["read"]);
  expect(chatState.agent(client.getState())?.name).toBe("Olena");
  expect([agent.id, conversationId]).toEqual(["olena", chatState.present(client.getState())?.id]);
  expect(chatState.rows(client.getState()).at(-1)?.id).toBe(messageId);
});

test("agent answers: an agent waits for a customer who has yet to write", async () => {
  const answered = world.play("agent answers");
  client.chat.send("Am I early?");
  await answered;
  expect(texts(client)[0]).toBe("Am I early?");
  expect(texts(client)).toHaveLength(2);
});

test("agent answers: whoever is named answers, and the same person answers again", async () => {
  client.chat.send("Hello");
  await world.play("agent answers", { agentId: "tomas", text: "One moment" });
  const { agent } = await world.play("agent answers", { text: "Done" });
  expect(agent.id).toBe("tomas");
  expect(texts(client)).toEqual(["Hello", "One moment", "Done"]);
});

test("agent answers: of several customers the latest is answered, or the one who is named", async () => {
  const first = await (await world.visitor()).begin("I was first");
  await world.turn(1_000);
  const second = await world.visitor({ locale: "uk" });
  const latest = await second.begin("Я пізніше");
  expect((await world.play("agent answers")).conversationId).toBe(latest);
  expect((await world.play("agent answers", { conversationId: first })).conversationId).toBe(first);
  expect(JSON.stringify((await second.look()).messages)).toContain("сертифіката");
});

test("agent answers: who sits at the desk does, and nobody else sits down for it", async () => {
  await (await world.agent("tomas")).sitDown();
  client.chat.send("Hello");
  const { agent } = await world.play("agent answers");
  expect(agent.id).toBe("tomas");
  expect(supportState.site(client.getState())?.agentsAvailable).toBe(1);
});

test("agent answers: where nobody writes it says so before the test runner gives up", async () => {
  vi.useFakeTimers();
  try {
    const outcome = world.play("agent answers").catch((error: unknown) => error);
    await world.settled();
    vi.advanceTimersByTime(4_000);
    expect(await outcome).toMatchObject({ message: expect.stringContaining("Nobody has written") as unknown });
  } finally {
    vi.useRealTimers();
  }
});

test("agent promises: the customer sees by when, and a later answer keeps it", async () => {
  client.chat.send("My site is down");
  const { dueAt, promiseId } = await world.play("agent promises", { minutes: 20 });
  expect(dueAt).toBe(world.clock.now() + 20 * 60_000);
  expect(chatState.promise(client.getState())).toMatchObject({ id: promiseId, dueAt, state: "open" });
  await world.play("agent answers");
  expect(chatState.promise(client.getState())).toBeNull();
  expect(client.getState().promises[promiseId]?.state).toBe("kept");
});

test("clock passes the promise: it lapses, and the customer sees that", async () => {
  client.chat.send("My site is down");
  const { promiseId, dueAt } = await world.play("agent promises");
  const passed = await world.play("clock passes the promise");
  expect([passed.id, world.clock.now()]).toEqual([promiseId, dueAt]);
  expect(chatState.promise(client.getState())).toMatchObject({ id: promiseId, state: "lapsed" });
});

test("agent takes more time: the customer sees until when and why, and the first time passes", async () => {
  client.chat.send("My site is down");
  const first = await world.play("agent promises");
  await world.turnTo(first.dueAt - 60_000);
  const { id, dueAt } = await world.play("agent takes more time", { reason: "The part is on its way" });
  expect([id, dueAt]).toEqual([first.promiseId, world.clock.now() + 15 * 60_000]);
  expect(texts(client).at(-1)).toContain("The part is on its way");
  await world.turnTo(first.dueAt);
  const shown = { id, dueAt, state: "open", reason: "The part is on its way" };
  expect(chatState.promise(client.getState())).toMatchObject(shown);
  await expect(world.play("agent takes more time", { minutes: 1 })).rejects.toThrow("wrong-state");
});

test("clock passes the promise: without one it says what to do", async () => {
  client.chat.send("Hello");
  await world.settled();
  await expect(world.play("clock passes the promise")).rejects.toThrow('play("agent promises")');
});

test("agent is typing: the customer sees it for six seconds, or until it stops", async () => {
  client.chat.send("Hello");
  await world.play("agent is typing");
  expect(chatState.typing(client.getState())?.name).toBe("Olena");
  await world.turn(6_000);
  expect(chatState.typing(client.getState())).toBeNull();
  const { stops } = await world.play("agent is typing");
  expect(chatState.typing(client.getState())?.name).toBe("Olena");
  await stops();
  expect(chatState.typing(client.getState())).toBeNull();
});

test("agent ends the chat: the customer is asked to rate the contact", async () => {
  client.chat.send("Thank you, it works");
  const { contactId } = await world.play("agent ends the chat", { text: "Gladly" });
  expect(texts(client).at(-1)).toBe("Gladly");
  expect(chatState.present(client.getState())?.state).toBe("ended");
  expect(ratingState.open(client.getState())).toMatchObject({ contactId, status: "asked" });
});

test("agent ends the chat: one that ended for abuse asks for no rating", async () => {
  client.chat.send("…");
  await world.play("agent ends the chat", { reason: "abusive" });
  expect(chatState.present(client.getState())?.endReason).toBe("abusive");
  expect(ratingState.open(client.getState())).toBeNull();
});

test("a scenario that nobody wrote says which there are", async () => {
  // @ts-expect-error TypeScript knows the names.
  await expect(world.play("agent sings")).rejects.toThrow('no scenario "agent sings". There are: agent picks up,');
});

test("a scenario takes what it knows, and nothing else", () => {
  expectTypeOf<World["play"]>().toBeCallableWith("agent promises", { minutes: 5 });
  expectTypeOf<ScenarioOptions<"agent promises">>().not.toExtend<{ minutes: string } | undefined>();
  expectTypeOf<ScenarioOptions<"server restarts">>().toEqualTypeOf<undefined>();
  expectTypeOf<ScenarioResult<"agent promises">>().toHaveProperty("dueAt").toEqualTypeOf<number>();
});
