import { path, type DraftPart, type Message, type Part } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, ofType, type Visitor } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { beginTalk, type Talk } from "../talk.ts";

const codeOf = async (answer: Response) => {
  const { code, detail } = (await answer.json()) as { code?: string; detail?: string };
  return [code, detail?.split(":")[0]];
};
const messageOf = async (visitor: Visitor, id: string): Promise<Message | undefined> =>
  (await visitor.look()).messages.find((message) => message.id === id);
const partOf = async <Type extends Part["type"]>(visitor: Visitor, id: string, type: Type) => {
  const part = (await messageOf(visitor, id))?.parts.find((each) => each.type === type);
  return part as Extract<Part, { type: Type }> | undefined;
};
const posting = ({ agent, chat }: Talk, part: unknown, more: object = {}) =>
  agent.put(path("deskMessage", { conversationId: chat, messageId: newId() }), { text: "", part, ...more });
const answering = ({ visitor, chat }: Talk, messageId: string, body: object, answerId = newId()) =>
  visitor.put(path("answer", { conversationId: chat, messageId, answerId }), body);

const STEPS: DraftPart = {
  type: "steps",
  title: "Move your domain",
  steps: [
    { text: "Copy the DNS records", image: null },
    { text: "Press *Save*", image: null },
  ],
};
const CHOICES: DraftPart = {
  type: "choices",
  options: [
    { id: "yes", label: "Yes, it *works*" },
    { id: "no", label: "No" },
  ],
};
const field = (id: string, more: object = {}) => ({
  ...{ id, label: `Your ${id}`, input: "line" as const, required: true },
  ...{ hint: null, example: null, pattern: null, choices: [] },
  ...more,
});
const FORM: DraftPart = {
  type: "form",
  title: "Your contract",
  fields: [
    field("order", { pattern: "[A-Z]{2}-\\d+", example: "FH-12" }),
    field("phone", { input: "phone", required: false }),
    field("plan", {
      input: "choice",
      choices: [
        { id: "small", label: "Small plan" },
        { id: "large", label: "Large plan" },
      ],
    }),
  ],
};

test("P1 P2 an article is its title and a short answer in the customer’s words, and its whole is read beside it", async () => {
  const world = await createWorld();
  const talk = await beginTalk(world);
  const draft: DraftPart = { type: "article", articleId: "move-domain", answer: "Change the *DNS* first." };
  const id = await talk.agent.help(talk.chat, draft, "Here is how:");
  const [words, part] = (await messageOf(talk.visitor, id))?.parts ?? [];
  expect(words).toMatchObject({ type: "text", text: "Here is how:" });
  expect(part).toMatchObject({
    ...{ type: "article", articleId: "move-domain", title: "Moving a domain to us" },
    ...{ answer: "Change the *DNS* first.", plain: "Moving a domain to us\nChange the DNS first." },
  });
  expect(JSON.stringify(part)).toContain('"type":"term","value":"DNS"');
  const article = await talk.visitor.read("move-domain");
  expect(article).toMatchObject({ title: "Moving a domain to us", href: expect.stringContaining("https://") });
  expect(JSON.stringify(article.tree)).toContain('"type":"term","value":"TTL"');
  const other = await world.visitor({ locale: "uk" });
  expect((await other.read("move-domain")).title).toBe("Як перенести домен до нас");
  for (const unknown of ["gone", "constructor", "__proto__", newId()]) {
    const answer = await world.fetch(path("article", { articleId: unknown }), { token: talk.visitor.token });
    expect((await codeOf(answer))[0]).toBe("not-found");
  }
  expect((await world.fetch(path("article", { articleId: "move-domain" }))).status).toBe(401);
  expect(await codeOf(await posting(talk, { ...draft, articleId: "constructor" }))).toEqual([
    "invalid-request",
    "part.articleId",
  ]);
  expect((await posting(talk, { ...draft, answer: " \u200b" })).status).toBe(422);
  const { messages } = await talk.visitor.search("domain dns");
  expect(messages.map((message) => message.id)).toContain(id);
});

test("P3 each step is ticked by its customer alone, at any time, and both sides see which", async () => {
  const world = await createWorld();
  const talk = await beginTalk(world);
  const { visitor, agent, chat } = talk;
  const id = await agent.help(chat, STEPS);
  expect((await partOf(visitor, id, "steps"))?.plain).toBe("Move your domain\n1. Copy the DNS records\n2. Press Save");
  const tickId = newId();
  const ticked = await visitor.tick(chat, id, 0, "done", tickId);
  expect(ofType(ticked.events, "message.changed")).toHaveLength(1);
  expect((await visitor.tick(chat, id, 0, "done", tickId)).events).toEqual(ticked.events);
  expect((await visitor.tick(chat, id, 0, "done")).events).toEqual([]);
  await visitor.tick(chat, id, 1, "stuck");
  const states = (await partOf(visitor, id, "steps"))?.steps.map(({ state }) => state);
  expect(states).toEqual(["done", "stuck"]);
  await agent.end(chat);
  await visitor.tick(chat, id, 1, null);
  const { conversations } = await visitor.look();
  expect(conversations[0]?.state).toBe("ended");
  const seen = (await agent.visitor(visitor.id)).messages.find((message) => message.id === id);
  expect(seen?.parts).toEqual((await messageOf(visitor, id))?.parts);
  const ticking = (who: Visitor, step: number, messageId = id) =>
    who.put(path("tick", { conversationId: chat, messageId, tickId: newId() }), { step, state: "done" });
  expect((await codeOf(await ticking(visitor, 2)))[0]).toBe("invalid-request");
  expect((await codeOf(await ticking(visitor, 12)))[0]).toBe("invalid-request");
  expect((await codeOf(await ticking(visitor, 0, newId())))[0]).toBe("not-found");
  const stranger = await world.visitor();
  await stranger.openChat();
  expect((await codeOf(await ticking(stranger, 0)))[0]).toBe("not-found");
  const byAgent = await agent.put(path("tick", { conversationId: chat, messageId: id, tickId: newId() }), {
    ...{ step: 0, state: "done" },
  });
  expect(byAgent.status).toBe(401);
});

test("P3 U6 pictures of steps are files of their message: the customer sees them, strangers do not, and they go with it", async () => {
  const world = await createWorld();
  const talk = await beginTalk(world);
  const { visitor, agent, chat } = talk;
  const picture = await agent.upload(PNG, { name: "save.png", mediaType: "image/png" });
  const text = await agent.upload(new TextEncoder().encode("no picture"), {});
  const withImage = (image: string): DraftPart => ({ ...STEPS, steps: [{ text: "Look here", image }] });
  expect(await codeOf(await posting(talk, withImage(text)))).toEqual(["file-refused", "part.steps.0.image"]);
  expect((await codeOf(await posting(talk, withImage(newId()))))[0]).toBe("not-found");
  const foreign = await visitor.upload(PNG, { name: "mine.png", mediaType: "image/png" });
  expect((await codeOf(await posting(talk, withImage(foreign))))[0]).toBe("not-found");
  const id = await agent.help(chat, withImage(picture));
  expect((await partOf(visitor, id, "steps"))?.steps[0]?.image).toMatchObject({
    ...{ type: "file", fileId: picture, image: { width: 1, height: 1 } },
  });
  const look = (who: Visitor) => world.fetch(path("fileUrl", { fileId: picture }), { token: who.token });
  expect((await look(visitor)).status).toBe(200);
  expect((await look(await world.visitor())).status).toBe(404);
  expect((await codeOf(await posting(talk, withImage(picture))))[0]).toBe("not-found");
  world.clock.turn(2 * 86_400_000);
  await world.settled();
  await visitor.look();
  expect((await look(visitor)).status).toBe(200);
});

test("P4 one of several answers is chosen once, and is a word of the customer that begins the talk again", async () => {
  const world = await createWorld();
  const talk = await beginTalk(world);
  const { visitor, agent, chat } = talk;
  const id = await agent.help(chat, CHOICES, "Does it work?");
  await agent.end(chat);
  expect(await codeOf(await answering(talk, id, { kind: "choice", option: "maybe" }))).toEqual([
    "invalid-request",
    "option",
  ]);
  expect((await codeOf(await answering(talk, id, { kind: "form", answers: [] })))[0]).toBe("invalid-request");
  const answerId = newId();
  await visitor.choose(chat, id, "yes", answerId);
  const { conversations } = await visitor.look();
  expect(conversations[0]?.state).toBe("waiting");
  expect(await messageOf(visitor, answerId)).toMatchObject({
    author: { kind: "visitor" },
    parts: [
      {
        ...{ type: "text", text: "Yes, it *works*" },
        tree: [{ type: "paragraph", children: [{ type: "text", value: "Yes, it *works*" }] }],
      },
    ],
  });
  const [edit, remove] = [
    path("edit", { conversationId: chat, messageId: answerId, editId: newId() }),
    path("removal", { conversationId: chat, messageId: answerId, removalId: newId() }),
  ];
  expect((await codeOf(await visitor.put(edit, { text: "No" })))[0]).toBe("wrong-state");
  expect((await codeOf(await visitor.put(remove, {})))[0]).toBe("wrong-state");
  expect((await partOf(visitor, id, "choices"))?.chosen).toEqual({ option: "yes", at: world.clock.now() });
  expect((await visitor.choose(chat, id, "yes")).events).toEqual([]);
  expect((await codeOf(await answering(talk, id, { kind: "choice", option: "no" })))[0]).toBe("wrong-state");
  expect((await answering(talk, id, { kind: "choice", option: "yes" }, answerId)).status).toBe(200);
  const stranger = await world.visitor();
  await stranger.openChat();
  const ids = { conversationId: chat, messageId: id, answerId: newId() };
  expect((await stranger.put(path("answer", ids), { kind: "choice", option: "no" })).status).toBe(404);
});

test("P5 a form is answered once, checked like a ticket’s fields, and told as the customer’s own words", async () => {
  const world = await createWorld();
  const talk = await beginTalk(world);
  const { visitor, agent, chat } = talk;
  const id = await agent.help(chat, FORM);
  const right = { order: "FH-77", phone: "+380 44 123 45 67", plan: "large" };
  for (const [wrong, place] of [
    [{ ...right, order: "77" }, "answers.order"],
    [{ ...right, order: "" }, "answers.order"],
    [{ order: "FH-77" }, "answers.plan"],
    [{ ...right, phone: "soon" }, "answers.phone"],
    [{ ...right, plan: "constructor" }, "answers.plan"],
    [{ ...right, constructor: "x" }, "answers.constructor"],
  ] as const) {
    const answers = Object.entries(wrong).map(([key, value]) => ({ field: key, value }));
    expect(await codeOf(await answering(talk, id, { kind: "form", answers }))).toEqual(["invalid-request", place]);
  }
  const answerId = newId();
  await visitor.fillIn(chat, id, right, answerId);
  const told = await messageOf(visitor, answerId);
  expect(told?.parts[0]).toMatchObject({
    text: "Your order: FH-77\nYour phone: +380 44 123 45 67\nYour plan: Large plan",
  });
  const part = await partOf(visitor, id, "form");
  expect(part).toMatchObject({
    answeredAt: world.clock.now(),
    plain: "Your contract\nYour order\nYour phone\nYour plan",
  });
  expect(part?.answers).toEqual([
    { field: "order", value: "FH-77" },
    { field: "phone", value: "+380 44 123 45 67" },
    { field: "plan", value: "large" },
  ]);
  const again = Object.entries(right).map(([key, value]) => ({ field: key, value }));
  expect((await codeOf(await answering(talk, id, { kind: "form", answers: again })))[0]).toBe("wrong-state");
  const { conversations } = await visitor.look();
  expect(conversations[0]?.given.map((fact) => [fact.field, fact.value])).toEqual([
    ["order", "FH-77"],
    ["phone", "+380 44 123 45 67"],
    ["plan", "Large plan"],
  ]);
  expect((await agent.visitor(visitor.id)).conversations[0]?.given).toEqual(conversations[0]?.given);
});

test("P6 nobody is asked for what they gave: it is filled in, and a form of nothing else is refused", async () => {
  const world = await createWorld();
  const talk = await beginTalk(world);
  const { visitor, agent, chat } = talk;
  const first = await agent.help(chat, FORM);
  await visitor.fillIn(chat, first, { order: "FH-77", plan: "small" });
  expect(await codeOf(await posting(talk, { ...FORM, fields: [field("order")] }))).toEqual([
    "wrong-state",
    "part.fields",
  ]);
  const second = await agent.help(chat, {
    ...FORM,
    fields: [
      field("order"),
      field("plan", {
        input: "choice",
        choices: [
          { id: "xl", label: "XL" },
          { id: "s", label: "Small plan" },
        ],
      }),
      field("email", { input: "email" }),
    ],
  });
  expect((await partOf(visitor, second, "form"))?.fields.map(({ given }) => given)).toEqual([
    "FH-77",
    "Small plan",
    null,
  ]);
  await visitor.fillIn(chat, second, { email: "maria@post.example" });
  expect((await partOf(visitor, second, "form"))?.answers).toEqual([
    { field: "order", value: "FH-77" },
    { field: "plan", value: "s" },
    { field: "email", value: "maria@post.example" },
  ]);
  expect((await visitor.look()).visitor.email).toBe("maria@post.example");
});

test("P7 the first word of the trade in an agent’s message explains itself, in nobody else’s words and in no code", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const termsIn = async (id: string) =>
    [...JSON.stringify((await messageOf(visitor, id))?.parts).matchAll(/"term","value":"([^"]+)"/g)].map(
      ([, word]) => word,
    );
  const [asked, told, code] = [newId(), newId(), newId()];
  await visitor.say(chat, "What is DNS?", asked);
  await agent.say(chat, "A DNS record, as all **DNS records** and every DNS. Its ttl is no TTL", told);
  await agent.say(chat, "`DNS` and [DNS](https://example.com)", code);
  expect(await termsIn(asked)).toEqual([]);
  expect(await termsIn(told)).toEqual(["DNS record", "TTL"]);
  expect(await termsIn(code)).toEqual([]);
  await agent.edit(chat, code, "DNS then");
  expect(await termsIn(code)).toEqual(["DNS"]);
});

test("P1 only agents send such parts, and they are taken back but not reworded", async () => {
  const world = await createWorld();
  const talk = await beginTalk(world);
  const { visitor, agent, chat } = talk;
  const mine = await visitor.put(path("message", { conversationId: chat, messageId: newId() }), {
    text: "",
    part: CHOICES,
  });
  expect((await codeOf(mine))[0]).toBe("invalid-request");
  const id = await agent.help(chat, CHOICES, "Well?");
  const edit = path("deskEdit", { conversationId: chat, messageId: id, editId: newId() });
  expect((await codeOf(await agent.put(edit, { text: "Hm" })))[0]).toBe("wrong-state");
  await agent.takeBack(chat, id);
  expect((await messageOf(visitor, id))?.parts).toEqual([]);
  expect((await codeOf(await answering(talk, id, { kind: "choice", option: "no" })))[0]).toBe("wrong-state");
});

test("C7 T7 a letter and a transcript say what helps in plain words, and which steps were done", async () => {
  const world = await createWorld();
  const visitor = await world.visitor();
  const ticket = await visitor.leaveTicket({ email: "maria@post.example" });
  const agent = await world.agent();
  await agent.take(ticket);
  const picture = await agent.upload(PNG, { name: "save.png", mediaType: "image/png" });
  const steps = await agent.help(ticket, {
    type: "steps",
    title: null,
    steps: [
      { text: "Open the **panel**", image: picture },
      { text: "Press Save", image: null },
    ],
  });
  await agent.help(ticket, { type: "article", articleId: "move-domain", answer: "Change the DNS." }, "Read this:");
  await world.settled();
  const [, first, second] = world.letters.map(({ text }) => text);
  expect(first).toContain("1. Open the panel\n2. Press Save\n📎 save.png");
  expect(second).toContain(
    "Read this:\n\nMoving a domain to us\nChange the DNS.\nhttps://www.fernhost.example/help/move-domain",
  );
  await visitor.tick(ticket, steps, 0, "done");
  await visitor.tick(ticket, steps, 1, "stuck");
  const transcript = await (await visitor.transcript(ticket, "?format=text")).text();
  expect(transcript).toContain("  ✓ 1. Open the panel\n  2. Press Save (stuck here)\n  📎 save.png");
});

test("C8 P4 P6 an answer to what was asked in a chat that has ended is a word in the one that is open", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const [choices, form] = [await agent.help(chat, CHOICES), await agent.help(chat, FORM)];
  await agent.end(chat);
  const open = await visitor.openChat();
  const [chosen, filledIn] = [newId(), newId()];
  await visitor.choose(chat, choices, "no", chosen);
  await visitor.fillIn(chat, form, { order: "FH-1", plan: "small" }, filledIn);
  const { conversations, messages } = await visitor.look();
  const placeOf = (id: string) => messages.find((message) => message.id === id)?.conversationId;
  expect([placeOf(chosen), placeOf(filledIn), placeOf(form)]).toEqual([open, open, chat]);
  const stateOf = (id: string) => conversations.find((conversation) => conversation.id === id);
  expect([stateOf(chat)?.state, stateOf(open)?.state]).toEqual(["ended", "waiting"]);
  expect(stateOf(open)?.given.map(({ field: id }) => id)).toEqual(["order", "plan"]);
});

test("S5 what was given comes along at signing in, the later answer to each question", async () => {
  const world = await createWorld();
  const token = await world.identity({ sub: "maria" });
  const known = await world.visitor({ identity: token });
  const agent = await world.agent();
  const give = async (visitor: Visitor, chat: string, order: string) => {
    const id = await agent.help(chat, { ...FORM, fields: [field("order"), field(order.toLowerCase())] });
    await visitor.fillIn(chat, id, { order, [order.toLowerCase()]: order });
  };
  const open = await known.openChat();
  await agent.take(open);
  await give(known, open, "FH-1");
  world.clock.turn(60_000);
  const guest = await world.visitor();
  const chat = await guest.openChat();
  await agent.take(chat);
  await give(guest, chat, "FH-2");
  await agent.end(chat);
  await guest.say(chat, "One thing more");
  const customer = await world.visitor({ identity: token, restore: guest.session.restore });
  const given = (await customer.look()).conversations.find(({ id }) => id === open)?.given ?? [];
  expect(given.map(({ field: id, value }) => [id, value])).toEqual([
    ["fh-1", "FH-1"],
    ["order", "FH-2"],
    ["fh-2", "FH-2"],
  ]);
});

/** The smallest picture there is. */
const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (c) => c.charCodeAt(0),
);
