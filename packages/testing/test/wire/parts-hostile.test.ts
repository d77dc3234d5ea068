import { LIMITS, path, type DraftPart, type Part } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { counts } from "../counts.ts";
import { beginTalk } from "../talk.ts";

const long = (length: number) => "x".repeat(length + 1);
const field = (more: object = {}) => ({
  ...{ id: "order", label: "Order", input: "line", required: true },
  ...{ hint: null, example: null, pattern: null, choices: [] },
  ...more,
});
const step = (text: string) => ({ text, image: null });
const option = (id: string, label = "Yes") => ({ id, label });
const several = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const steps = (...all: object[]) => ({ type: "steps", title: null, steps: all });
const choices = (...options: object[]) => ({ type: "choices", options });
const form = (...fields: object[]) => ({ type: "form", title: null, fields });

const WRONG_PARTS: [what: string, part: unknown][] = [
  ["a part of no kind", { type: "video", url: "https://evil.example" }],
  ["a part that the server makes", { type: "notice", notice: "joined", agentId: "olena" }],
  ["what is to be made of it already", { ...steps(step("x")), plain: "y", tree: [] }],
  ["no steps", steps()],
  ["too many steps", steps(...several(LIMITS.stepsPerPart + 1, () => step("x")))],
  ["a step without words", steps(step(" \u200b"))],
  ["a step that is too long", steps(step(long(LIMITS.step)))],
  ["a picture from elsewhere", steps({ text: "x", image: "https://evil.example/x.png" })],
  ["one choice", choices(option("a"))],
  ["too many choices", choices(...several(LIMITS.options + 1, (index) => option(`a${index}`)))],
  ["two choices of one id", choices(option("a"), option("a"))],
  ["an id that every object has", choices(option("__proto__"), option("a"))],
  ["a choice that is too long", choices(option("a", long(LIMITS.option)), option("b"))],
  ["no questions", form()],
  ["too many questions", form(...several(LIMITS.formFields + 1, (index) => field({ id: `q${index}` })))],
  ["a question twice", form(field(), field())],
  ["a question of no kind", form(field({ input: "password" }))],
  ["choices of a line", form(field({ choices: [option("a"), option("b")] }))],
  ["a choice without choices", form(field({ input: "choice" }))],
  ["what looks around", form(field({ pattern: "(?=a)b" }))],
  ["an article of no name", { type: "article", articleId: "../secret", answer: "x" }],
  ["an article without an answer", { type: "article", articleId: "move-domain", answer: "" }],
  ["an article that is too long", { type: "article", articleId: "move-domain", answer: long(LIMITS.text) }],
  ["a body that is too long", steps(...several(12, () => step("x".repeat(LIMITS.bodyBytes / 12))))],
];

test("P1 W5 parts that are wrong in any way are refused, and nothing of them is stored", async () => {
  const world = await createWorld();
  const { agent, chat } = await beginTalk(world);
  const before = await counts(world);
  for (const [what, part] of WRONG_PARTS) {
    const answer = await agent.put(path("deskMessage", { conversationId: chat, messageId: newId() }), {
      text: "",
      part,
    });
    expect([what, [413, 422].includes(answer.status)]).toEqual([what, true]);
  }
  expect(await counts(world)).toEqual(before);
});

test("P3 P4 P5 W5 ticks and answers that are wrong in any way are refused, and nothing of them is stored", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const ticked = await agent.help(chat, { type: "steps", title: null, steps: [step("x")] });
  const asked = await agent.help(chat, { type: "choices", options: [option("yes"), option("constructor")] });
  const tick = (body: object, messageId = ticked) =>
    visitor.put(path("tick", { conversationId: chat, messageId, tickId: newId() }), body);
  const answer = (body: object, messageId = asked) =>
    visitor.put(path("answer", { conversationId: chat, messageId, answerId: newId() }), body);
  const unseen = await agent.help(chat, { type: "form", title: null, fields: [field()] } as DraftPart);
  const before = await counts(world);
  const many = several(LIMITS.formFields + 1, (index) => ({ field: `f${index}`, value: "x" }));
  const refused = [
    ...[{ step: -1 }, { step: 0.5 }, { step: "0" }, { step: 99 }].map((body) => tick({ state: "done", ...body })),
    ...[tick({ step: 0, state: "later" }), tick({ step: 0 }), tick({ step: 0, state: "done", at: 0 })],
    ...[tick({ step: 0, state: "done" }, asked), answer({ kind: "choice", option: "yes" }, ticked)],
    ...[answer({ kind: "choice", option: "__proto__" }), answer({ kind: "choice", option: "tostring" })],
    ...[answer({ kind: "choice", option: ["yes"] }), answer({ kind: "wish" }), answer({ kind: "form", answers: many })],
    answer({ kind: "form", answers: [{ field: "x", value: long(LIMITS.field) }] }),
    answer({ kind: "form", answers: [{ field: "order", value: " \u200b\u2060" }] }, unseen),
  ];
  expect((await Promise.all(refused)).map(({ status }) => [413, 422].includes(status))).toEqual(
    refused.map(() => true),
  );
  expect(await counts(world)).toEqual(before);
  await visitor.choose(chat, asked, "constructor");
  const part = (await visitor.look()).messages.find(({ id }) => id === asked)?.parts[0] as Extract<
    Part,
    { type: "choices" }
  >;
  expect(part.chosen?.option).toBe("constructor");
});

test("P1 M4 what an agent sends is text in every letter of it, and is gone when it is taken back", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const evil = '<img src=x onerror="alert(1)"> [x](javascript:alert(1)) secret';
  const messageId = await agent.help(chat, { type: "steps", title: evil, steps: [step(evil)] }, evil);
  const message = (await visitor.look()).messages.find(({ id }) => id === messageId);
  expect(JSON.stringify(message)).not.toContain('"type":"link"');
  const html = await (await visitor.transcript(chat, "?format=html")).text();
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img");
  await agent.takeBack(chat, messageId);
  const late = await visitor.put(path("tick", { conversationId: chat, messageId, tickId: newId() }), {
    ...{ step: 0, state: "done" },
  });
  expect(await late.json()).toMatchObject({ code: "wrong-state" });
  const bodies = await world.store.db.selectFrom("event").select("body").execute();
  expect(bodies.map(({ body }) => body).join("\n")).not.toContain("secret");
  expect((await visitor.search("secret")).messages).toEqual([]);
});
