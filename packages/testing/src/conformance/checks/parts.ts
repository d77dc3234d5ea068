import { path, readAs, Article, type DraftPart, type Id, type Message, type Part } from "@warmline/protocol";
import type { Agent } from "../../people/agent.ts";
import { newId } from "../../people/server.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist, NotSeen } from "../findings.ts";
import { json, type Probe } from "../probe.ts";

interface Talk {
  visitor: Visitor;
  agent: Agent;
  chat: Id;
}

const STEPS: DraftPart = { type: "steps", title: null, steps: [{ text: "Press *Save*", image: null }] };
const CHOICES: DraftPart = {
  type: "choices",
  options: [
    { id: "yes", label: "Yes, please" },
    { id: "no", label: "No, thanks" },
  ],
};

function question(id: string, pattern: string | null = null) {
  const rest = { hint: null, example: null, pattern, choices: [] };
  return { id, label: `Your ${id}`, input: "line" as const, required: true, ...rest };
}

const FORM: DraftPart = { type: "form", title: null, fields: [question("order", "[A-Z]-\\d+"), question("plan")] };

/** A chat that an agent has taken. */
async function talk(probe: Probe): Promise<Talk> {
  const visitor = await probe.visitor();
  const agent = await probe.agent();
  const chat = await visitor.openChat();
  await agent.take(chat);
  return { visitor, agent, chat };
}

const helping = ({ agent, chat }: Talk, part: DraftPart, messageId = newId()) =>
  agent.put(path("deskMessage", { conversationId: chat, messageId }), { text: "", part });
const ticking = ({ visitor, chat }: Talk, messageId: Id, step: number, state: string | null) =>
  visitor.put(path("tick", { conversationId: chat, messageId, tickId: newId() }), { step, state });
const answering = ({ visitor, chat }: Talk, messageId: Id, answer: object, answerId = newId()) =>
  visitor.put(path("answer", { conversationId: chat, messageId, answerId }), answer);
const choosing = (here: Talk, messageId: Id, option: string, answerId = newId()) =>
  answering(here, messageId, { kind: "choice", option }, answerId);
const fillingIn = (here: Talk, messageId: Id, order: string, answerId = newId()) =>
  answering(here, messageId, { kind: "form", answers: said(order) }, answerId);
const said = (order: string) => [
  { field: "order", value: order },
  { field: "plan", value: "small" },
];

async function helped(probe: Probe, here: Talk, part: DraftPart): Promise<Id> {
  const messageId = newId();
  await probe.accepted(await helping(here, part, messageId), `An agent sent \`${part.type}\``, 201);
  return messageId;
}

/** What a message of the visitor’s says now. */
async function partsOf(probe: Probe, { visitor }: Talk, id: Id): Promise<Message["parts"]> {
  return (await probe.snapshot(visitor)).messages.find((message) => message.id === id)?.parts ?? [];
}

async function insistOn(
  probe: Probe,
  here: Talk,
  id: Id,
  done: string,
  expected: string,
  isSo: (part: Part) => boolean,
) {
  const parts = await partsOf(probe, here, id);
  insist(parts.some(isSo), done, expected, JSON.stringify(parts));
}

export const PARTS = [
  check("P1", "help that is sent, by an agent and by a customer", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const { visitor, agent, chat } = here;
    const mine = { text: "", part: CHOICES };
    const byCustomer = await visitor.put(path("message", { conversationId: chat, messageId: newId() }), mine);
    await probe.refused(byCustomer, "invalid-request", "A customer sent choices");
    const messageId = await helped(probe, here, CHOICES);
    const isPlain = (part: Part) => "plain" in part && part.plain.includes("Yes, please");
    await insistOn(probe, here, messageId, "An agent sent choices", "their words in `plain`", isPlain);
    const edit = path("deskEdit", { conversationId: chat, messageId, editId: newId() });
    await probe.refused(await agent.put(edit, { text: "Well?" }), "wrong-state", "Choices were reworded");
  }),

  check("P2", "an article, in a message and whole", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const [article] = here.agent.session.guide.articles;
    if (!article) throw new NotSeen("the site has no articles");
    const draft: DraftPart = { type: "article", articleId: article.id, answer: "In short: yes." };
    const unknown = await helping(here, { ...draft, articleId: "nothing-of-the-site" });
    await probe.refused(unknown, "invalid-request", "An agent sent an article that the site does not have");
    const messageId = await helped(probe, here, draft);
    const isShort = (part: Part) => part.type === "article" && part.title !== "" && part.answer === draft.answer;
    await insistOn(probe, here, messageId, "An agent sent an article", "its title and the short answer", isShort);
    const { token } = here.visitor;
    const read = await probe.fetch(path("article", { articleId: article.id }), { token });
    const whole = readAs(Article, await json(read));
    insist(whole?.id === article.id, "A visitor read an article", "the schema `Article`", probe.seen(read));
    const gone = await probe.fetch(path("article", { articleId: "nothing-of-the-site" }), { token });
    await probe.refused(gone, "not-found", "A visitor read an article that the site does not have");
  }),

  check("P3", "a step that is ticked after the talk", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const messageId = await helped(probe, here, STEPS);
    await probe.refused(
      await ticking(here, messageId, 1, "done"),
      "invalid-request",
      "A step was ticked that is not there",
    );
    await here.agent.end(here.chat);
    const done = "A customer said that they are stuck";
    await probe.accepted(await ticking(here, messageId, 0, "done"), "A step was ticked", 201);
    await probe.accepted(await ticking(here, messageId, 0, "stuck"), done, 201);
    const isStuck = (part: Part) => part.type === "steps" && part.steps[0]?.state === "stuck";
    await insistOn(probe, here, messageId, done, "the step `stuck`", isStuck);
    const { conversations } = await probe.snapshot(here.visitor);
    insist(conversations[0]?.state === "ended", done, "a talk that is over still", `${conversations[0]?.state}`);
  }),

  check("P4", "one of two choices, twice, and the other one", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const messageId = await helped(probe, here, CHOICES);
    const strange = await choosing(here, messageId, "maybe");
    await probe.refused(strange, "invalid-request", "Something was chosen that was not offered");
    const answerId = newId();
    const done = "A customer chose";
    await probe.accepted(await choosing(here, messageId, "yes", answerId), done, 201);
    const again = await probe.accepted(await choosing(here, messageId, "yes"), `${done} the same again`);
    insist(again.events.length === 0, `${done} the same again`, "no events", JSON.stringify(again.events));
    await probe.refused(await choosing(here, messageId, "no"), "wrong-state", `${done} another one`);
    const isChosen = (part: Part) => part.type === "choices" && part.chosen?.option === "yes";
    await insistOn(probe, here, messageId, done, "what was chosen", isChosen);
    const isSaid = (part: Part) => part.type === "text" && part.text === "Yes, please";
    await insistOn(probe, here, answerId, done, "the label as the customer’s words", isSaid);
  }),

  check("P5", "a form, answered wrong, right and again", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const messageId = await helped(probe, here, FORM);
    await probe.refused(await fillingIn(here, messageId, "12"), "invalid-request", "A form was answered wrong");
    const answerId = newId();
    const done = "A form was answered";
    await probe.accepted(await fillingIn(here, messageId, "A-12", answerId), done, 201);
    await probe.refused(await fillingIn(here, messageId, "A-13"), "wrong-state", `${done} again`);
    const isAnswered = (part: Part) => part.type === "form" && part.answers?.[0]?.value === "A-12";
    await insistOn(probe, here, messageId, done, "the answers in it", isAnswered);
    const isSaid = (part: Part) => part.type === "text" && part.text.includes("Your order: A-12");
    await insistOn(probe, here, answerId, done, "a line for each answer", isSaid);
  }),

  check("P6", "a second form after a first one", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const first = await helped(probe, here, FORM);
    await probe.accepted(await fillingIn(here, first, "A-12"), "A form was answered", 201);
    const { conversations } = await probe.snapshot(here.visitor);
    const given = conversations[0]?.given ?? [];
    const isKept = given.some(({ field, value }) => field === "order" && value === "A-12");
    insist(isKept, "A form was answered", "the answer in `given`", JSON.stringify(given));
    await probe.refused(await helping(here, FORM), "wrong-state", "The same was asked again");
    const more: DraftPart = { type: "form", title: null, fields: [question("order"), question("city")] };
    const second = await helped(probe, here, more);
    const isFilled = (part: Part) =>
      part.type === "form" && part.fields[0]?.given === "A-12" && part.fields[1]?.given === null;
    await insistOn(probe, here, second, "More was asked", "what was given, and what was not", isFilled);
  }),

  check("P7", "a word of the trade, from an agent and from a customer", { desk: true }, async (probe) => {
    const here = await talk(probe);
    const [form] = here.agent.session.guide.glossary.flatMap(({ forms }) => forms["en"] ?? []);
    if (form === undefined) throw new NotSeen("the site has no glossary in English");
    const [asked, told] = [newId(), newId()];
    await here.visitor.say(here.chat, `What is ${form}?`, asked);
    await here.agent.say(here.chat, `${form}, and ${form}.`, told);
    const terms = async (id: Id) => JSON.stringify(await partsOf(probe, here, id)).split('"type":"term"').length - 1;
    const counts = [await terms(asked), await terms(told)].join(" and ");
    insist(counts === "0 and 1", "A customer and an agent said a word of the trade", "0 and 1 terms", counts);
  }),
];
