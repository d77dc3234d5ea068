import { chatState } from "@warmline/client";
import { createWorld } from "@warmline/testing/node";
import { expect, test } from "vitest";

// #region clock
test("a promise that nobody keeps is seen to lapse", async () => {
  const world = await createWorld();
  const client = world.client();
  client.chat.send("My site is down");
  const { dueAt } = await world.play("agent promises", { minutes: 20 });

  await world.turn(19 * 60_000);
  expect(chatState.promise(client.getState())?.state).toBe("open");
  await world.turnTo(dueAt);
  expect(chatState.promise(client.getState())?.state).toBe("lapsed");
  await world.close();
});
// #endregion
