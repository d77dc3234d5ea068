// #region readme
import { chatState } from "@warmline/client";
import { createWorld } from "@warmline/testing/node";
import { expect, test } from "vitest";

test("a customer who writes is answered by a person", async () => {
  const world = await createWorld();
  const client = world.client();
  client.chat.send("My site is down");
  await world.play("agent answers", { text: "It is up again" });
  expect(chatState.rows(client.getState()).at(-1)?.text).toBe("It is up again");
  await world.close();
});
// #endregion
