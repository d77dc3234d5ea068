import type { Message } from "@warmline/protocol";
import { expect, test } from "vitest";
import { startScriptedAgent, Visitor, type World } from "../src/index.ts";
import { createWorld } from "../src/node/index.ts";

/** Turns the clock a second at a time until `done` holds. */
async function turnUntil(world: World, done: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        world.clock.turn(1_000);
        return done();
      },
      { timeout: 10_000, interval: 5 },
    )
    .toBe(true);
}

async function messages(world: World, visitor: Visitor): Promise<Message[]> {
  return (await Visitor.arrive(world, { restore: visitor.session.restore })).session.snapshot.messages;
}

test("a scripted agent picks up, says what it is, promises, answers, thanks and closes", async () => {
  const world = await createWorld();
  const errors: unknown[] = [];
  const agent = startScriptedAgent({
    server: world,
    link: () => world.app.agents.createSignInLink("fernhost", "pip"),
    timers: world.clock,
    onError: (error) => errors.push(error),
  });
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  await visitor.say(chat, "My certificate has expired");
  const said = async (text: string) =>
    (await messages(world, visitor)).some((message) => JSON.stringify(message).includes(text));
  await turnUntil(world, () => said("small program"));
  await turnUntil(world, () => said('"type":"promise"'));
  await turnUntil(world, () => said("Renew certificate"));
  await visitor.say(chat, "It does!");
  await turnUntil(world, () => said("rating-request"));
  const { snapshot } = (await Visitor.arrive(world, { restore: visitor.session.restore })).session;
  expect(snapshot.promises.map(({ state }) => state)).toEqual(["kept"]);
  expect(snapshot.conversations[0]).toMatchObject({ state: "ended", endReason: "solved" });
  agent.stop();
  expect(errors).toEqual([]);
});

test("a scripted agent speaks the customer’s language and leaves alone what a person has taken", async () => {
  const world = await createWorld();
  const errors: unknown[] = [];
  const link = () => world.app.agents.createSignInLink("fernhost", "pip");
  const agent = startScriptedAgent({
    server: world,
    link,
    timers: world.clock,
    onError: (error) => errors.push(error),
  });
  const ivan = await Visitor.arrive(world, { locale: "uk" });
  const chat = await ivan.openChat();
  await ivan.say(chat, "Вітаю");
  await turnUntil(world, async () => JSON.stringify(await messages(world, ivan)).includes("маленька програма"));
  agent.stop();
  expect(errors).toEqual([]);
});
