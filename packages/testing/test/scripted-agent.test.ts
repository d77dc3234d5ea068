import type { Message } from "@warmline/protocol";
import { expect, test } from "vitest";
import { Agent, startScriptedAgent, Visitor, type World } from "../src/index.ts";
import { createWorld } from "../src/node/index.ts";

/** Turns the clock a second at a time until `done` holds. */
async function turnUntil(world: World, done: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        world.clock.turn(1_000);
        return done();
      },
      { interval: 5 },
    )
    .toBe(true);
}

async function messages(world: World, visitor: Visitor): Promise<Message[]> {
  const { restore, snapshot } = visitor.session;
  return (await Visitor.arrive(world, { restore, locale: snapshot.visitor.locale })).session.snapshot.messages;
}

function startPip(world: World) {
  const errors: unknown[] = [];
  const agent = startScriptedAgent({
    server: world,
    link: () => world.app.agents.createSignInLink("fernhost", "pip"),
    timers: world.clock,
    onError: (error) => errors.push(error),
  });
  return { agent, errors };
}

async function conversation(world: World, visitor: Visitor) {
  const { snapshot } = (await Visitor.arrive(world, { restore: visitor.session.restore })).session;
  return snapshot.conversations[0];
}

async function said(world: World, visitor: Visitor, text: string): Promise<boolean> {
  return (await messages(world, visitor)).some((message) => JSON.stringify(message).includes(text));
}

test("a scripted agent picks up, says what it is, promises, answers, thanks and closes", async () => {
  const world = await createWorld();
  const { agent, errors } = startPip(world);
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  await visitor.say(chat, "My certificate has expired");
  await turnUntil(world, () => said(world, visitor, "small program"));
  await turnUntil(world, () => said(world, visitor, '"type":"promise"'));
  await turnUntil(world, () => said(world, visitor, "Renew certificate"));
  await visitor.say(chat, "It does!");
  await turnUntil(world, () => said(world, visitor, "rating-request"));
  expect(await said(world, visitor, "Wonderful.")).toBe(true);
  const { snapshot } = (await Visitor.arrive(world, { restore: visitor.session.restore })).session;
  expect(snapshot.promises.map(({ state }) => state)).toEqual(["kept"]);
  expect(snapshot.conversations[0]).toMatchObject({ state: "ended", endReason: "solved" });
  await agent.stop();
  expect(errors).toEqual([]);
});

test("a scripted agent speaks the customer’s language and leaves alone what a person has taken", async () => {
  const world = await createWorld();
  const { agent, errors } = startPip(world);
  const ivan = await Visitor.arrive(world, { locale: "uk" });
  const chat = await ivan.openChat();
  await ivan.say(chat, "Вітаю");
  await turnUntil(world, () => said(world, ivan, "маленька програма"));
  await agent.stop();
  expect(errors).toEqual([]);
});

test("a scripted agent that is switched off in mid-talk says goodbye and closes", async () => {
  const world = await createWorld();
  const { agent, errors } = startPip(world);
  const visitor = await Visitor.arrive(world);
  await visitor.say(await visitor.openChat(), "Hello");
  await turnUntil(world, () => said(world, visitor, "small program"));
  await agent.stop();
  expect(await said(world, visitor, "I’ll close this for now.")).toBe(true);
  expect(await conversation(world, visitor)).toMatchObject({ state: "ended", endReason: "solved" });
  expect(errors).toEqual([]);
});

test("a scripted agent goes on with a chat it held before, and closes it kindly when nobody answers", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  await visitor.say(chat, "Hello");
  const before = await Agent.signIn(world, await world.app.agents.createSignInLink("fernhost", "pip"));
  await before.take(chat);
  const { agent, errors } = startPip(world);
  await turnUntil(world, () => said(world, visitor, "Renew certificate"));
  await turnUntil(world, () => said(world, visitor, "I’ll close this for now."));
  await turnUntil(world, async () => (await conversation(world, visitor))?.state === "ended");
  await agent.stop();
  expect(errors).toEqual([]);
});
