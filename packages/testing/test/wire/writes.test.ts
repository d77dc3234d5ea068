import { path } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, ofType, Visitor } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { counts } from "../counts.ts";
import { signIn } from "../sign-in.ts";
import { FORM, leaveTicket } from "../ticket.ts";

test("W1 the same id with the same body gets the first answer again and changes nothing", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  const messageId = newId();
  const address = path("message", { conversationId: chat, messageId });
  const first = await visitor.put(address, { text: "Hello" });
  expect(first.status).toBe(201);
  const before = await counts(world);
  world.clock.turn(50 * 60_000);
  const second = await visitor.put(address, { text: "Hello" });
  expect(second.status).toBe(200);
  expect(await second.json()).toEqual(await first.json());
  expect(await counts(world)).toEqual(before);
});

test("W1 many of the same at once make one message", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  const address = path("message", { conversationId: chat, messageId: newId() });
  const answers = await Promise.all(Array.from({ length: 8 }, () => visitor.put(address, { text: "Hello" })));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    200, 200, 200, 200, 200, 200, 200, 201,
  ]);
  const bodies = await Promise.all(answers.map((answer) => answer.json()));
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
});

test("W2 the same id with another body is refused and changes nothing", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  const messageId = newId();
  await visitor.say(chat, "Hello", messageId);
  const before = await counts(world);
  const other = await visitor.put(path("message", { conversationId: chat, messageId }), { text: "Goodbye" });
  expect(other.status).toBe(409);
  expect(await other.json()).toMatchObject({ code: "id-reused" });
  expect(await counts(world)).toEqual(before);
});

test("W4 the receipt holds the very events that travel on the stream", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  const { events } = await visitor.say(chat, "**Bold** words");
  const stream = await visitor.stream();
  const [added] = ofType(events, "message.added");
  expect(await stream.feed("message.added")).toEqual(added);
  expect(added?.message.parts[0]).toMatchObject({
    type: "text",
    text: "**Bold** words",
    tree: [{ type: "paragraph", children: [{ type: "strong" }, { type: "text", value: " words" }] }],
  });
});

test("S2 W5 a refused first write leaves no visitor behind", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  expect((await counts(world))["visitor"]).toBe(0);
  const form = { ...FORM, category: "no-such-thing" };
  const refused = await visitor.put(path("conversation", { conversationId: newId() }), form);
  expect(await refused.json()).toMatchObject({ code: "invalid-request" });
  expect((await counts(world))["visitor"]).toBe(0);
  await visitor.openChat();
  expect((await counts(world))["visitor"]).toBe(1);
});

test("C7 a ticket is acknowledged with reference, person and time, and one letter says the same", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const conversationId = newId();
  const form = { gist: "Buy cheap pills", details: "at http://pills.example", name: "Maria" };
  world.failLetters(1);
  const { events } = await leaveTicket(visitor, form, conversationId);
  const ticket = ofType(events, "conversation.changed")[0]?.conversation.ticket;
  expect(ticket?.reference).toMatch(/^FH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(ticket).toMatchObject({ answerer: "olena", answerBy: world.clock.now() + 3_600_000, status: "received" });
  await leaveTicket(visitor, form, conversationId);
  await expect.poll(() => world.logged).toContain("a job failed and will be tried again");
  await expect
    .poll(() => {
      world.clock.turn(3_000);
      return world.letters.length;
    })
    .toBe(1);
  const [letter] = world.letters;
  expect(letter).toMatchObject({ to: "maria@post.example", from: "support@fernhost.example" });
  expect(letter?.headers["Auto-Submitted"]).toBe("auto-replied");
  expect(letter?.text).toContain(ticket?.reference);
  expect(letter?.text).toContain("Olena");
  expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/pills|Maria/);
  await expect.poll(async () => (await counts(world))["outbox"]).toBe(0);
});

test("C7 the letter speaks the customer’s language", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world, { locale: "uk" });
  await leaveTicket(visitor, { gist: "Сайт лежить" });
  await expect.poll(() => world.letters.length).toBe(1);
  expect(world.letters[0]?.text).toContain("Дякуємо");
  expect(world.letters[0]?.text).toContain("Фернгост");
});

test("C7 an answer to a ticket shows in its status and goes out as a letter; the end shows too", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const conversationId = newId();
  await leaveTicket(visitor, {}, conversationId);
  await agent.take(conversationId);
  const status = (events: Parameters<typeof ofType>[0]) =>
    ofType(events, "conversation.changed").at(-1)?.conversation.ticket?.status;
  expect(status((await agent.say(conversationId, "It is up **again**")).events)).toBe("answered");
  await expect
    .poll(() => world.letters.map(({ subject }) => subject))
    .toContainEqual(expect.stringContaining("Olena answered"));
  const answer = world.letters.at(-1);
  expect(answer).toMatchObject({ to: "maria@post.example" });
  expect(answer?.text).toContain("It is up **again**");
  expect(answer?.headers["Auto-Submitted"]).toBeUndefined();
  expect(status((await agent.end(conversationId)).events)).toBe("solved");
});
