import { path } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, Visitor } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { counts } from "../counts.ts";
import { FORM, leaveTicket } from "../ticket.ts";

test("R2 a visitor who writes without end is told when to go on, and the others are not", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const other = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  const answers = await Promise.all(
    Array.from({ length: 400 }, (_, i) =>
      visitor.put(path("message", { conversationId: chat, messageId: newId() }), { text: `Hello ${i}` }),
    ),
  );
  const slowed = answers.find(({ status }) => status === 429);
  expect(await slowed?.json()).toMatchObject({ code: "too-many-requests" });
  const wait = Number(slowed?.headers.get("Retry-After"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await other.openChat()).toBeTruthy();
  world.clock.turn(wait * 1_000);
  expect((await visitor.say(chat, "Sorry for the noise")).events).toHaveLength(1);
});

test("C7 R2 nobody floods an address with acknowledgements, whoever they say they are", async () => {
  const world = await createWorld();
  for (let i = 0; i < 12; i += 1) await leaveTicket(await Visitor.arrive(world), { email: `Victim@post.example` });
  await leaveTicket(await Visitor.arrive(world), { email: "maria@post.example" });
  await expect.poll(() => world.letters.map(({ to }) => to)).toContain("maria@post.example");
  await expect.poll(async () => (await counts(world))["outbox"]).toBe(0);
  expect(world.letters.filter(({ to }) => to.toLowerCase() === "victim@post.example")).toHaveLength(5);
  expect((await counts(world))["conversation"]).toBe(13);
  world.clock.turn(3_600_000);
  await leaveTicket(await Visitor.arrive(world), { email: "victim@post.example" });
  await expect.poll(() => world.letters.filter(({ to }) => to.toLowerCase() === "victim@post.example").length).toBe(6);
});

test("R2 one visitor leaves a handful of tickets in an hour, and no more", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const ask = (i: number) =>
    visitor.put(path("conversation", { conversationId: newId() }), { ...FORM, gist: `Site ${i} is down` });
  const statuses: number[] = [];
  for (let i = 0; i < 11; i += 1) statuses.push((await ask(i)).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 201), 429]);
});
