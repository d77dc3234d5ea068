import { chatState } from "@warmline/client";
import { expect, test } from "vitest";
import { createWorld } from "../../src/node/index.ts";

test("a server that is killed tells nobody, and the next one goes on with what was stored", async () => {
  const world = await createWorld({ timers: "clock" });
  const client = world.client();
  client.chat.send("before");
  await world.settled();

  world.killServer();
  await expect(world.fetch("/v1/stream")).rejects.toThrow(TypeError);
  client.chat.send("meanwhile");
  await world.turn(5_000);
  expect(chatState.rows(client.getState()).map(({ status }) => status)).toEqual(["sent", "queued"]);

  await world.startServer();
  await world.turn(60_000);
  expect(chatState.rows(client.getState()).map(({ text, status }) => `${text} ${status}`)).toEqual([
    "before sent",
    "meanwhile sent",
  ]);
  await world.close();
});

test("what was under way when the server was killed gets no answer, and leaves nothing half done", async () => {
  const world = await createWorld({ timers: "clock" });
  const visitor = await world.visitor();
  const letter = visitor.leaveTicket();
  world.killServer();
  await expect(letter).rejects.toThrow(TypeError);
  await world.startServer();
  await world.turn(60_000);
  const { conversations, messages } = await visitor.look();
  expect(messages).toHaveLength(conversations.length);
  expect(world.letters).toHaveLength(conversations.length);
  await world.close();
});
