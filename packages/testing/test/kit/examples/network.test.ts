import { chatState } from "@warmline/client";
import { createWorld } from "@warmline/testing/node";
import { expect, test } from "vitest";

// #region network
test("a word whose answer is lost is stored once", async () => {
  const world = await createWorld();
  const client = world.client();
  client.support.open();
  await world.settled();

  world.network.dropAnswers(2);
  client.chat.send("Is this thing on?");
  await world.turn(60_000);
  expect(chatState.rows(client.getState()).map(({ text, status }) => [text, status])).toEqual([
    ["Is this thing on?", "sent"],
  ]);
  await world.close();
});
// #endregion

// #region server
test("what is written while the server is away arrives when it is back", async () => {
  const world = await createWorld();
  const client = world.client();
  client.support.open();
  await world.settled();

  const { comesBack } = await world.play("server goes away");
  client.chat.send("Is anybody there?");
  await comesBack();
  await world.turn(60_000);
  expect(chatState.rows(client.getState())[0]?.status).toBe("sent");
  await world.close();
});
// #endregion
