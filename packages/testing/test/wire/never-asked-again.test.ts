import { path, type DraftPart } from "@warmline/protocol";
import type { Bot } from "@warmline/server";
import { expect, onTestFinished, test } from "vitest";
import { newId, type Agent } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";

const question = (id: string, label: string) => ({
  ...{ id, label, input: "line" as const, required: true },
  ...{ hint: null, example: null, pattern: null, choices: [] },
});
const ORDER = question("order", "Order number");
const CITY = question("city", "City");
const NAME = question("name", "Your name");
const form = (...fields: DraftPartField[]): DraftPart => ({ type: "form", title: null, fields });
type DraftPartField = Extract<DraftPart, { type: "form" }>["fields"][number];

/** Asks for the order, as long as nobody gave it. */
const helper: Bot = async function* ({ given }) {
  yield { type: "words", text: "Hello, I am a program." };
  if (given.length === 0) yield { type: "part", part: form(ORDER) };
  else yield { type: "hand-over", summary: `It is about order ${given[0]?.value}.` };
};

/** How a form is taken that asks for this. */
async function asking(agent: Agent, chat: string, ...fields: DraftPartField[]) {
  const answer = await agent.put(path("deskMessage", { conversationId: chat, messageId: newId() }), {
    ...{ text: "", part: form(...fields) },
  });
  return ((await answer.json()) as { code?: string }).code ?? "asked";
}

test("B5 P6 from a program to the first line to the second nobody can ask again for what was given", async () => {
  const world = await createWorld({
    bots: { helper },
    site: (site) => (site.bots = [{ agent: "pip", program: "helper" }]),
  });
  onTestFinished(() => world.close());
  const visitor = await world.visitor();
  const chat = await visitor.begin("My order did not come");
  await world.settled();
  const formOf = async () => {
    const { messages } = await visitor.look();
    const asked = messages.findLast(({ parts }) => parts.some(({ type }) => type === "form"));
    const part = asked?.parts.find(({ type }) => type === "form");
    return { id: asked?.id ?? "", given: part?.type === "form" ? part.fields.map(({ id, given }) => [id, given]) : [] };
  };
  await visitor.fillIn(chat, (await formOf()).id, { order: "FH-77" });
  await world.settled();
  expect((await visitor.look()).conversations[0]?.state).toBe("waiting");

  const olena = await world.agent("olena");
  await olena.take(chat);
  expect((await olena.visitor(visitor.id)).notes.map(({ text }) => text)).toEqual(["It is about order FH-77."]);
  expect(await asking(olena, chat, ORDER)).toBe("wrong-state");
  expect(await asking(olena, chat, ORDER, CITY)).toBe("asked");
  expect((await formOf()).given).toEqual([
    ["order", "FH-77"],
    ["city", null],
  ]);
  await visitor.fillIn(chat, (await formOf()).id, { city: "Kyiv" });
  await visitor.giveName("Марія");
  await olena.handOver(chat, "tomas", "She waits for order FH-77 in Kyiv.");

  const tomas = await world.agent("tomas");
  expect(await asking(tomas, chat, ORDER, CITY, NAME)).toBe("wrong-state");
  const { conversations, notes, messages } = await tomas.visitor(visitor.id);
  expect(conversations[0]?.given.map(({ field, value }) => [field, value])).toEqual([
    ["order", "FH-77"],
    ["city", "Kyiv"],
  ]);
  expect(notes.at(-1)?.text).toBe("She waits for order FH-77 in Kyiv.");
  const own = messages.filter(({ author }) => author.kind === "visitor");
  expect(own.map(({ parts: [part] }) => (part?.type === "text" ? part.text : ""))).toEqual([
    "My order did not come",
    "Order number: FH-77",
    "Order number: FH-77\nCity: Kyiv",
  ]);
});

test("P6 an address that was typed in a form before signing in is the customer’s, unless there was one already", async () => {
  const world = await createWorld();
  onTestFinished(() => world.close());
  const email = { ...question("email", "E-mail"), input: "email" as const };
  const agent = await world.agent();
  const signedInWith = async (address: string) => {
    const anonymous = await world.visitor();
    const chat = await anonymous.begin("My order did not come");
    await agent.take(chat);
    await anonymous.fillIn(chat, await agent.help(chat, form(email)), { email: address });
    await agent.end(chat);
    const identity = await world.identity({ sub: "c-1", name: "Maria" });
    return world.visitor({ restore: anonymous.session.restore, identity });
  };
  await world.visitor({ identity: await world.identity({ sub: "c-1", name: "Maria" }) });
  expect((await signedInWith("maria@post.example")).session.snapshot.visitor.email).toBe("maria@post.example");
  expect((await signedInWith("other@post.example")).session.snapshot.visitor.email).toBe("maria@post.example");
});
