import { expect, test } from "vitest";
import { Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";

const toldUntil = (world: World, conversationId: string, until: number) =>
  world.store.db.updateTable("wait").set({ told_until: until }).where("conversation_id", "=", conversationId).execute();

test.each([
  ["the place’s own", 600_000, 900_000],
  ["the one that the customer read elsewhere", 900_000, 600_000],
])("C8 S5 of two waits that become one the sooner promise holds: %s", async (_whose, earlier, later) => {
  const world = await createWorld();
  const identity = () => world.identity({ sub: "maria" });
  const laptop = await Visitor.arrive(world);
  const chat = await laptop.begin("My mail is gone");
  await world.turn(1_000);
  const phone = await Visitor.arrive(world, { identity: await identity() });
  const talk = await phone.begin("From the phone");
  const now = world.clock.now();
  await toldUntil(world, chat, now + earlier);
  await toldUntil(world, talk, now + later);
  await Visitor.arrive(world, { restore: laptop.session.restore, identity: await identity() });
  const open = world.store.db
    .selectFrom("wait")
    .select(["conversation_id", "told_until"])
    .where("ended_at", "is", null);
  expect(await open.execute()).toEqual([{ conversation_id: talk, told_until: now + 600_000 }]);
});
