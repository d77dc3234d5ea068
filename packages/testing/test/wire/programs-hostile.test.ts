import type { Id, Message } from "@warmline/protocol";
import type { Bot } from "@warmline/server";
import { expect, onTestFinished, test } from "vitest";
import { Visitor, type Agent, type ExampleSite, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";

const SECOND = 1_000;

async function worldWith(helper: Bot, change: (site: ExampleSite) => void = () => undefined): Promise<World> {
  const world = await createWorld({
    bots: { helper },
    site: (site) => {
      site.bots = [{ agent: "pip", program: "helper" }];
      change(site);
    },
  });
  onTestFinished(() => world.close());
  return world;
}

const wordsOf = ({ parts }: Message) =>
  parts.map((part) => ("text" in part ? part.text : "plain" in part ? part.plain : "")).join("\n");
const said = async (agent: Agent, { id }: Visitor) =>
  (await agent.visitor(id)).messages.filter(({ author }) => author.kind === "agent").map(wordsOf);
const stateOf = async (agent: Agent, { id }: Visitor, chat: Id) =>
  (await agent.visitor(id)).conversations.find((one) => one.id === chat)?.state;
const iterating = (next: () => unknown) => () => ({ [Symbol.asyncIterator]: () => ({ next }) });

test("G4 what is no program at all hands over, as one that fails does", async () => {
  const broken = iterating(() => {
    throw new Error("no such thing");
  });
  for (const odd of [async () => "a promise", () => undefined, broken, iterating(async () => undefined)]) {
    const world = await worldWith(odd as unknown as Bot);
    const agent = await world.agent();
    const visitor = await Visitor.arrive(world);
    const chat = await visitor.begin("Hello");
    await expect.poll(() => stateOf(agent, visitor, chat)).toBe("waiting");
    expect(world.logged).toEqual(["a program was relieved by people"]);
  }
});

test("G4 a program that goes on and on is stopped after twenty messages, and what it said last stays", async () => {
  const world = await worldWith(async function* () {
    for (let index = 0; ; index += 1) {
      yield { type: "words", text: `No. ${index}` };
      yield { type: "send" };
    }
  });
  const agent = await world.agent();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("Hello");
  await expect.poll(() => stateOf(agent, visitor, chat)).toBe("waiting");
  expect((await said(agent, visitor)).at(-1)).toBe("No. 20");
});

test("G5 a turn that is done again hears what it heard the first time, not what it said itself", async () => {
  const heard: string[][] = [];
  let made: World | null = null;
  const world = await worldWith(async function* ({ messages }) {
    heard.push(messages.map(({ text }) => text));
    yield { type: "words", text: "First." };
    yield { type: "send" };
    await new Promise<void>((resolve) => void (made as unknown as World).clock.setTimeout(resolve, SECOND));
    yield { type: "words", text: "Second." };
  });
  made = world;
  const agent = await world.agent();
  const visitor = await Visitor.arrive(world);
  await visitor.begin("Hello");
  await expect.poll(() => said(agent, visitor)).toEqual(["First."]);
  world.killServer();
  await world.startServer();
  await world.turn(40 * SECOND);
  expect(heard).toEqual([["Hello"], ["Hello"]]);
  expect(await said(agent, visitor)).toEqual(["First.", "Second."]);
});

test("G2 what is being written for one customer is told to nobody else, whenever they come", async () => {
  let made: World | null = null;
  const world = await worldWith(async function* () {
    for (let piece = 0; piece < 5; piece += 1) {
      yield { type: "words", text: "Secret. " };
      await new Promise<void>((resolve) => void (made as unknown as World).clock.setTimeout(resolve, SECOND));
    }
  });
  made = world;
  const agent = await world.agent();
  const visitor = await Visitor.arrive(world);
  const other = await Visitor.arrive(world);
  const early = await other.stream();
  await visitor.begin("Hello");
  await world.turn(100);
  const own = await (await visitor.stream()).until("moment", ({ type }) => type === "message-delta");
  expect(own.data["text"]).toBe("Secret. ");
  const late = await other.stream();
  await world.turn(10 * SECOND);
  expect(await said(agent, visitor)).toEqual(["Secret. ".repeat(5)]);
  // All that was told before it stands before this.
  await other.begin("And me?");
  for (const frames of [early, late]) {
    for (let frame = await frames.next(); frame?.event !== "feed"; frame = await frames.next())
      expect(JSON.stringify(frame)).not.toContain("Secret");
  }
});

// The word comes before the end, in one write with it, or right behind it: none of these moments may swallow it.
test.each([0, 1, 2, 3, 4, 5, 6, 9, 14])(
  "G5 a word in the moment when a program ends is answered (%i)",
  async (later) => {
    let customer: { visitor: Visitor; chat: Id } | null = null;
    const sayLate = async () => {
      for (let step = 0; step < later; step += 1)
        await (step % 3 === 0 ? new Promise((resolve) => setImmediate(resolve)) : Promise.resolve());
      await customer?.visitor.say(customer.chat, "wait!");
    };
    const world = await worldWith(async function* ({ messages }) {
      const last = messages.at(-1)?.text;
      yield { type: "words", text: `To “${last}”` };
      if (last !== "bye") return;
      const late = sayLate();
      if (later === 0) await late;
      yield { type: "end" };
    });
    const agent = await world.agent();
    const visitor = await Visitor.arrive(world);
    const chat = await visitor.begin("Hello");
    await expect.poll(() => said(agent, visitor)).toHaveLength(1);
    customer = { visitor, chat };
    await visitor.say(chat, "bye");
    await expect.poll(() => said(agent, visitor)).toEqual(["To “Hello”", "To “bye”", "To “wait!”"]);
    expect(await stateOf(agent, visitor, chat)).toBe("active");
  },
);

test("G2 P7 words without an end in sight, in a site with ten thousand words of the trade, come to one message", async () => {
  const forms = (index: number) => ({
    en: Array.from({ length: 20 }, (_, form) => `щось ${"д".repeat(form)}${index}`),
  });
  const world = await worldWith(
    async function* () {
      for (let piece = 0; piece < 10; piece += 1) yield { type: "words", text: "щось дуже ".repeat(159) };
    },
    (site) => {
      site.glossary = Array.from({ length: 500 }, (_, index) => ({ forms: forms(index), text: "Something" }));
    },
  );
  const agent = await world.agent();
  const visitor = await Visitor.arrive(world);
  await visitor.begin("Hello");
  await expect.poll(async () => (await said(agent, visitor)).map(({ length }) => length)).toEqual([15_900]);
  expect(world.logged).toEqual([]);
});
