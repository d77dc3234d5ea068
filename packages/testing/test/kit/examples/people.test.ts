import { chatState, supportState, waitTimeState } from "@warmline/client";
import { createWorld } from "@warmline/testing/node";
import { expect, test } from "vitest";

// #region people
test("a customer moves up when another is helped", async () => {
  const world = await createWorld();
  const { agent, others } = await world.play("queue of five");
  const client = world.client();
  client.chat.send("And I am fifth");
  await world.settled();
  expect(waitTimeState.current(client.getState())?.place).toBe(5);

  const [first] = others;
  await agent.take(first!.conversationId);
  await agent.say(first!.conversationId, "Good morning! How can I help?");
  await world.settled();
  expect(waitTimeState.current(client.getState())?.place).toBe(4);
  await world.close();
});
// #endregion

// #region identity
test("a customer who signs in keeps the chat", async () => {
  const world = await createWorld();
  const client = world.client();
  client.chat.send("I forgot to sign in");
  await world.settled();
  await client.support.identify(await world.identity({ sub: "customer-7", name: "Maria" }));
  expect(supportState.visitor(client.getState())?.name).toBe("Maria");
  expect(chatState.rows(client.getState())).toHaveLength(1);
  await world.close();
});
// #endregion

// #region site
test("a site has its own people and categories", async () => {
  const world = await createWorld({
    site: (site) => {
      site.agents = [{ id: "ivan", name: "Ivan" }];
      site.tickets.answerer = "ivan";
      site.tickets.categories = [{ id: "billing", label: "Billing", answerWithinMinutes: 240 }];
    },
  });
  const client = world.client();
  client.chat.send("Hello");
  await world.play("agent answers");
  expect(chatState.agent(client.getState())?.name).toBe("Ivan");
  await world.close();
});
// #endregion

// #region scripted
test("a program plays the agent", async () => {
  const world = await createWorld({ timers: "clock" });
  world.scriptedAgent({ pace: { pickUp: 1_000, work: 5_000 } });
  const client = world.client();
  client.chat.send("My certificate has expired");
  await world.turn(10_000);
  expect(chatState.agent(client.getState())?.bot).toBe(true);
  await world.close();
});
// #endregion
