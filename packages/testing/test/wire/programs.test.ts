import type { FeedEvent, Id, Message, Moment } from "@warmline/protocol";
import type { Bot } from "@warmline/server";
import { expect, onTestFinished, test } from "vitest";
import type { Frames } from "../../src/people/frames.ts";
import { Visitor, type Agent, type ExampleSite, type World, type WorldOptions } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";

const SECOND = 1_000;
const PIP = { kind: "agent", agentId: "pip" };

type Delta = Extract<Moment, { type: "message-delta" }>;

/** A site whose chats begin with Pip, a program. */
async function worldWith(helper: Bot, options: Partial<WorldOptions> = {}, rule: object = {}): Promise<World> {
  const world = await createWorld({
    bots: { helper },
    ...options,
    site: (site: ExampleSite) => {
      site.bots = [{ agent: "pip", program: "helper", ...rule }];
      options.site?.(site);
    },
  });
  onTestFinished(() => world.close());
  return world;
}

/** A program whose words come when the world’s clock says so. */
function paced(words: readonly string[], everyMs: number, clock: () => World["clock"]): Bot {
  return async function* () {
    for (const text of words) {
      yield { type: "words", text };
      await new Promise<void>((resolve) => clock().setTimeout(resolve, everyMs));
    }
  };
}

/** All that a stream tells until the connection is cut, or of a kind that is enough. */
async function collect(frames: Frames, isEnough: (deltas: Delta[], events: FeedEvent[]) => boolean) {
  const deltas: Delta[] = [];
  const events: FeedEvent[] = [];
  while (!isEnough(deltas, events)) {
    const frame = await frames.next();
    if (!frame) throw new Error("the stream ended too early");
    const data = frame.data as unknown as FeedEvent | Moment;
    if (frame.event === "feed") events.push(data as FeedEvent);
    if (frame.event === "moment" && data.type === "message-delta") deltas.push(data);
  }
  return { deltas, events };
}

/** What a page shows after some deltas. */
function shown(deltas: readonly Delta[]): string {
  let text: string | null = null;
  for (const delta of deltas) {
    if (delta.offset === 0) text = delta.text;
    else if (text !== null && delta.offset <= text.length) text = text.slice(0, delta.offset) + delta.text;
    else throw new Error(`a hole before ${delta.offset}`);
  }
  return text ?? "";
}

const said = (event: FeedEvent) =>
  event.type === "message.added" && event.message.author.kind === "agent" ? event.message : null;
const wordsOf = (message: Message | null | undefined) =>
  message?.parts.map((part) => ("text" in part ? part.text : "plain" in part ? part.plain : "")).join("\n");

async function record(agent: Agent, visitor: Visitor) {
  return agent.visitor(visitor.id);
}

async function conversationOf(agent: Agent, visitor: Visitor, chat: Id) {
  return (await record(agent, visitor)).conversations.find(({ id }) => id === chat);
}

const noticesIn = (messages: readonly Message[]) =>
  messages.flatMap(({ parts }) => parts.filter((part) => part.type === "notice"));

test("G1 a program takes a chat at once and answers; it is no wait, and one durable message", async () => {
  const world = await worldWith(async function* ({ messages, visitor }) {
    yield { type: "words", text: `You said: ${messages.at(-1)?.text} ` };
    yield { type: "words", text: `(${visitor.locale})` };
  });
  const agent = await world.agent();
  await agent.sitDown();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  expect(await conversationOf(agent, visitor, chat)).toMatchObject({
    state: "active",
    agentId: "pip",
    waitingSince: null,
  });
  expect((await agent.line()).places).toEqual([]);
  await visitor.say(chat, "Hello");
  await world.settled();
  const { messages, contacts } = await record(agent, visitor);
  expect(contacts).toMatchObject([{ agentId: "pip", endedAt: null }]);
  expect(messages.filter(({ author }) => author.kind === "agent")).toMatchObject([{ author: PIP }]);
  expect(wordsOf(messages.at(-1))).toBe("You said: Hello (en)");
  expect((await agent.line()).places).toEqual([]);
  const numbers = await agent.numbers(world.clock.now() - SECOND, world.clock.now() + SECOND);
  expect(numbers).toMatchObject({ waits: { count: 0 }, contacts: [] });
  expect(world.logged).toEqual([]);
});

test("G2 2 000 pieces are gathered into few deltas, come to one event, and go on without a gap after a cut", async () => {
  const words = Array.from({ length: 2_000 }, (_, index) => `w${index} `);
  let made: World | null = null;
  const world = await worldWith(paced(words, 10, () => (made as unknown as World).clock));
  made = world;
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  await visitor.say(chat, "Tell me everything");
  await visitor.look();
  const first = await visitor.stream();
  const beforeCut = collect(first, (deltas) => shown(deltas).length > 3_000);
  const turned = world.turn(25 * SECOND);
  const { deltas: early } = await beforeCut;
  await first.close();
  const second = await visitor.stream();
  const { deltas: late, events } = await collect(second, (_, all) => all.some(said));
  await turned;
  await second.close();
  const whole = words.join("");
  // Whoever comes back is told all there is so far, and nothing is missing between that and the end.
  expect(late[0]).toMatchObject({ offset: 0 });
  expect(whole.startsWith(shown(early))).toBe(true);
  expect(whole.startsWith(shown(late))).toBe(true);
  const messages = events.flatMap((event) => said(event) ?? []);
  expect(messages.map(wordsOf)).toEqual([whole]);
  expect(new Set([...early, ...late].map(({ messageId }) => messageId))).toEqual(new Set([messages[0]?.id]));
  // At most 20 a second, and a whole one every two seconds.
  const all = [...early, ...late];
  const seconds = ((all.at(-1)?.asOf ?? 0) - (all[0]?.asOf ?? 0)) / SECOND;
  expect(all.length).toBeLessThanOrEqual(21 * seconds + 3);
  expect(late.filter(({ offset }) => offset === 0).length).toBeGreaterThan(1);
});

test("G3 a customer gets a person in mid-stream: what was said stays, and people read what was tried", async () => {
  let broken = false;
  let made: World | null = null;
  const world = await worldWith(async function* (turn) {
    turn.signal.addEventListener("abort", () => (broken = true));
    yield* paced(["I will ", "tell you ", "a long ", "story"], SECOND, () => (made as unknown as World).clock)(turn);
  });
  made = world;
  const agent = await world.agent();
  await agent.sitDown();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("My shop is down");
  await world.turn(1_500);
  await visitor.askPerson(chat);
  await world.settled();
  expect(broken).toBe(true);
  const { messages, notes, conversations, contacts, ratings } = await record(agent, visitor);
  expect(conversations).toMatchObject([{ state: "waiting", waitingSince: world.clock.now(), agentId: null }]);
  expect(contacts).toMatchObject([{ agentId: "pip", endedAt: world.clock.now(), endReason: null }]);
  expect(ratings).toEqual([]);
  expect(wordsOf(messages.find(({ author }) => author.kind === "agent"))).toBe("I will tell you ");
  expect(noticesIn(messages)).toMatchObject([
    { notice: "joined", agentId: "pip" },
    { notice: "handed-over", from: "pip", to: null, why: "asked" },
  ]);
  expect(notes).toMatchObject([{ agentId: "pip", text: expect.stringContaining("My shop is down") as string }]);
  expect((await agent.line()).places).toMatchObject([{ conversationId: chat }]);
  expect((await visitor.look()).wait).toMatchObject({ conversationId: chat, place: 1 });
  // Once more changes nothing, and neither does it while a person holds it.
  const before = (await record(agent, visitor)).seq;
  await visitor.askPerson(chat);
  await agent.take(chat);
  const taken = (await record(agent, visitor)).seq;
  await visitor.askPerson(chat);
  expect((await record(agent, visitor)).seq).toBe(taken);
  expect(taken).toBeGreaterThan(before);
  await world.turn(5 * SECOND);
  expect((await record(agent, visitor)).messages.filter(({ author }) => author.kind === "agent")).toHaveLength(1);
});

test("G4 a program that is slow, fails or talks nonsense hands over by itself", async () => {
  const slow: Bot = async function* ({ signal }) {
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    yield { type: "send" };
  };
  const failing: Bot = async function* () {
    yield { type: "words", text: "Half an ans" };
    throw new Error("no network");
  };
  const nonsense = async function* () {
    yield { type: "dance" };
  } as unknown as Bot;
  for (const [program, what] of [
    [slow, "did not answer in time"],
    [failing, "failed"],
    [nonsense, "nobody knows"],
  ] as const) {
    const world = await worldWith(program, {}, { patienceSeconds: 3 });
    const agent = await world.agent();
    const visitor = await Visitor.arrive(world);
    const chat = await visitor.begin("Is anybody there?");
    await world.turn(3 * SECOND);
    const { messages, notes, conversations } = await record(agent, visitor);
    expect(conversations).toMatchObject([{ id: chat, state: "waiting" }]);
    expect(noticesIn(messages).at(-1)).toMatchObject({ notice: "handed-over", why: "cannot" });
    expect(notes[0]?.text).toContain(what);
    expect(messages.filter(({ author }) => author.kind === "agent").map(wordsOf)).toEqual(
      program === failing ? ["Half an ans"] : [],
    );
    expect(world.logged).toEqual(["a program was relieved by people"]);
  }
});

test.each(["killed", "stopped"])(
  "G5 a server that is %s in mid-answer begins it anew under the same id",
  async (how) => {
    let made: World | null = null;
    let turns = 0;
    const world = await worldWith(async function* (turn) {
      turns += 1;
      yield* paced(["one ", "two ", "three"], SECOND, () => (made as unknown as World).clock)(turn);
    });
    made = world;
    const agent = await world.agent();
    const visitor = await Visitor.arrive(world);
    const chat = await visitor.openChat();
    const stream = await visitor.stream();
    await visitor.say(chat, "Count");
    const begun = collect(stream, (deltas) => deltas.length > 0);
    await world.turn(100);
    const [delta] = (await begun).deltas;
    if (how === "killed") world.killServer();
    else await world.stopServer();
    await world.startServer();
    await world.turn(5 * SECOND);
    const { messages } = await agent.visitor(visitor.id);
    expect(turns).toBe(2);
    expect(messages.filter(({ author }) => author.kind === "agent").map((one) => [one.id, wordsOf(one)])).toEqual([
      [delta?.messageId, "one two three"],
    ]);
    expect(world.logged).toEqual([]);
  },
);

test("G6 words that come while a program answers are answered after it, all at once", async () => {
  const heard: string[] = [];
  let made: World | null = null;
  const world = await worldWith(async function* (turn) {
    heard.push(
      turn.messages
        .filter(({ author }) => author === "customer")
        .map(({ text }) => text)
        .join("|"),
    );
    yield* paced(["ok"], SECOND, () => (made as unknown as World).clock)(turn);
  });
  made = world;
  const agent = await world.agent();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("one");
  await world.settled();
  await visitor.say(chat, "two");
  await visitor.say(chat, "three");
  await world.turn(5 * SECOND);
  expect(heard).toEqual(["one", "one|two|three"]);
  expect((await record(agent, visitor)).messages.map(wordsOf)).toEqual(["", "one", "two", "three", "ok", "ok"]);
});

test("G7 a program ends the contact, is asked about apart, and has the chat again until a person had it", async () => {
  const world = await worldWith(async function* ({ messages }) {
    const last = messages.at(-1)?.text;
    yield { type: "words", text: "Good." };
    if (last === "thanks") yield { type: "end" };
    if (last === "help") yield { type: "hand-over", summary: "Wants help." };
  });
  const agent = await world.agent();
  await agent.sitDown();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("thanks");
  await world.settled();
  expect(await conversationOf(agent, visitor, chat)).toMatchObject({ state: "ended", endReason: "solved" });
  expect((await record(agent, visitor)).ratings).toMatchObject([{ agentId: "pip" }]);
  await visitor.say(chat, "once more");
  await world.settled();
  expect(await conversationOf(agent, visitor, chat)).toMatchObject({ state: "active", agentId: "pip" });
  await visitor.say(chat, "help");
  await world.settled();
  const { notes, messages } = await record(agent, visitor);
  expect(notes).toMatchObject([{ text: "Wants help.", agentId: "pip" }]);
  expect(messages.filter(({ author }) => author.kind === "agent").map(wordsOf)).toEqual(["Good.", "Good.", "Good."]);
  await agent.take(chat);
  await agent.end(chat, "solved", "All is well, and so are you.");
  await visitor.say(chat, "and again");
  await world.settled();
  expect(await conversationOf(agent, visitor, chat)).toMatchObject({ state: "waiting", agentId: null });
});

test("G8 an agent takes over what a program holds, and it falls silent", async () => {
  let made: World | null = null;
  const world = await worldWith((turn) =>
    paced(["I am ", "still ", "busy"], SECOND, () => (made as unknown as World).clock)(turn),
  );
  made = world;
  const agent = await world.agent();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("Hello");
  await world.turn(100);
  await agent.take(chat);
  await world.turn(5 * SECOND);
  const { messages, contacts } = await record(agent, visitor);
  expect(messages.filter(({ author }) => author.kind === "agent").map(wordsOf)).toEqual(["I am "]);
  expect(noticesIn(messages).slice(-2)).toMatchObject([
    { notice: "handed-over", from: "pip", to: agent.id },
    { notice: "joined" },
  ]);
  expect(contacts).toMatchObject([{ agentId: "pip" }, { agentId: agent.id, endedAt: null }]);
});

test("G1 the program that every server has answers from the articles, asks whether that helped, and calls people", async () => {
  const world = await createWorld({
    site: (site) => {
      site.bots = [{ agent: "pip", program: "articles" }];
    },
  });
  onTestFinished(() => world.close());
  const agent = await world.agent();
  const visitor = await Visitor.arrive(world, { locale: "uk" });
  const chat = await visitor.begin("Привіт!");
  await world.settled();
  await visitor.say(chat, "Хочу перенести свій домен");
  await world.settled();
  const own = async () => (await record(agent, visitor)).messages.filter(({ author }) => author.kind === "agent");
  const [hello, shown, asks] = await own();
  expect(wordsOf(hello)).toContain("Я програма");
  expect(shown?.parts.map(({ type }) => type)).toEqual(["text", "article"]);
  expect(shown?.parts[1]).toMatchObject({ articleId: "move-domain", title: "Як перенести домен до нас" });
  expect(asks?.parts.map(({ type }) => type)).toEqual(["text", "choices"]);
  await visitor.choose(chat, asks?.id ?? "", "helped");
  await world.settled();
  expect(await conversationOf(agent, visitor, chat)).toMatchObject({ state: "ended", endReason: "solved" });
  const other = await Visitor.arrive(world);
  const second = await other.begin("How do I move a domain?");
  await world.settled();
  const asked = (await record(agent, other)).messages.find(({ parts }) => parts.some(({ type }) => type === "choices"));
  await other.choose(second, asked?.id ?? "", "not-yet");
  await world.settled();
  expect(await conversationOf(agent, other, second)).toMatchObject({ state: "waiting" });
  expect((await record(agent, other)).notes[0]?.text).toContain("Moving a domain to us");
  const third = await Visitor.arrive(world);
  const lost = await third.begin("My invoice shows a wrong address");
  await world.settled();
  expect(await conversationOf(agent, third, lost)).toMatchObject({ state: "waiting" });
  expect(wordsOf((await record(agent, third)).messages.find(({ author }) => author.kind === "agent"))).toContain(
    "found nothing",
  );
});

test("G3 a chat with a program that becomes a ticket is people’s", async () => {
  const world = await worldWith(async function* () {
    yield { type: "words", text: "Well.\0" };
  });
  const agent = await world.agent();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("My shop is down");
  await world.settled();
  const ticket = { category: "domain", gist: "My shop is down", details: "", email: "maria@post.example", name: null };
  await visitor.convert(chat, { kind: "ticket", ...ticket });
  await visitor.say(chat, "Are you there?");
  await world.settled();
  expect(await conversationOf(agent, visitor, chat)).toMatchObject({ kind: "ticket", state: "waiting", agentId: null });
  const { messages, contacts } = await record(agent, visitor);
  expect(contacts).toMatchObject([{ agentId: "pip", endedAt: world.clock.now(), endReason: null }]);
  expect(messages.filter(({ author }) => author.kind === "agent").map(wordsOf)).toEqual(["Well."]);
});
