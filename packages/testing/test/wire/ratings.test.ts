import { LIMITS, path, type Face, type Rating } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, ofType, Visitor, type Agent, type ExampleSite, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { beginTalk } from "../talk.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;
const choosing = (visitor: Visitor, ratingId: string, face: Face | null, choiceId = newId()) =>
  visitor.put(path("choice", { ratingId, choiceId }), { face });
const remarking = (visitor: Visitor, ratingId: string, remark: object) =>
  visitor.put(path("remark", { ratingId, remarkId: newId() }), remark);

/** The rating as the customer’s next page shows it. */
async function ratingOf(visitor: Visitor, id: string): Promise<Rating> {
  const rating = (await visitor.look()).ratings.find((one) => one.id === id);
  if (!rating) throw new Error("nobody asked");
  return rating;
}

/** A talk that is over, and what was asked of it. */
async function overTalk(world: World) {
  const talk = await beginTalk(world);
  return { ...talk, asked: await endOf(talk.agent, talk.chat) };
}

async function endOf(agent: Agent, chat: string): Promise<Rating> {
  const [event] = ofType((await agent.end(chat)).events, "rating.changed");
  if (!event) throw new Error("nobody asked");
  return event.rating;
}

const five = (site: ExampleSite) => {
  site.rating = { ...site.rating, scale: "faces-5" };
};

test("V1 a rating is asked with the site’s scale, and takes no face of another", async () => {
  for (const [site, scale, good, wrong] of [
    [undefined, "faces-3", "happy", "delighted"],
    [five, "faces-5", "miserable", "furious" as Face],
  ] as const) {
    const world = await createWorld({ site });
    const { visitor, chat, asked } = await overTalk(world);
    expect(asked).toMatchObject({ id: asked.contactId, occasion: "contact", scale, face: null, choices: [] });
    const request = (await visitor.look()).messages.flatMap(({ parts }) => parts).at(-1);
    const { id: ratingId, contactId } = asked;
    expect(request).toEqual({ type: "rating-request", ratingId, contactId, occasion: "contact", scale });
    expect((await choosing(visitor, ratingId, wrong)).status).toBe(422);
    expect((await choosing(visitor, ratingId, good)).status).toBe(201);
    expect(await ratingOf(visitor, ratingId)).toMatchObject({ face: good, conversationId: chat });
  }
});

test("V2 every choice is kept: the first one and the latest ones; a choice repeated is none", async () => {
  const world = await createWorld();
  const { visitor, asked } = await overTalk(world);
  const choiceId = newId();
  expect((await choosing(visitor, asked.id, "sad", choiceId)).status).toBe(201);
  expect((await choosing(visitor, asked.id, "sad", choiceId)).status).toBe(200);
  expect(ofType((await visitor.rate(asked.id, "sad")).events, "rating.changed")).toEqual([]);
  for (let i = 0; i < LIMITS.choices; i += 1) {
    world.clock.turn(MINUTE);
    await visitor.rate(asked.id, i % 2 === 0 ? null : "happy");
  }
  world.clock.turn(MINUTE);
  await visitor.rate(asked.id, "neutral");
  const { face, choices, changedAt } = await ratingOf(visitor, asked.id);
  expect([face, changedAt]).toEqual(["neutral", world.clock.now()]);
  expect(choices).toHaveLength(1 + LIMITS.choices);
  expect(choices[0]).toEqual({ face: "sad", at: asked.askedAt });
  expect(choices[1]).toEqual({ face: "happy", at: asked.askedAt + 2 * MINUTE });
  expect(choices.at(-1)).toEqual({ face: "neutral", at: world.clock.now() });
});

test("V3 a remark follows a face, is about the site’s reasons, names its team, and goes there by letter once", async () => {
  const world = await createWorld({
    site: ({ rating }) => {
      const hosting = rating?.teams?.["hosting"];
      if (hosting) hosting.email = "servers@fernhost.example";
    },
  });
  const { visitor, asked } = await overTalk(world);
  const remark = { reasons: ["service"], text: "The disk was slow\r\nBcc: everybody@post.example" };
  expect(await codeOf(await remarking(visitor, asked.id, remark))).toBe("wrong-state");
  await visitor.rate(asked.id, "sad");
  expect(await codeOf(await remarking(visitor, asked.id, { reasons: ["weather"], text: "" }))).toBe("invalid-request");
  for (const empty of [{ reasons: [], text: " \u200b\n" }, { reasons: [], text: "" }, { text: "x" }, {}])
    expect((await remarking(visitor, asked.id, empty)).status).toBe(422);
  await visitor.remark(asked.id, { reasons: ["speed"] });
  expect((await ratingOf(visitor, asked.id)).remark).toMatchObject({ text: "", team: { en: "our support team" } });
  await visitor.remark(asked.id, { reasons: ["speed", "service", "service"], text: remark.text });
  expect((await ratingOf(visitor, asked.id)).remark).toEqual({
    reasons: ["speed", "service"],
    text: remark.text,
    at: world.clock.now(),
    team: { en: "the people who keep our servers", uk: "команда, що дбає про сервери" },
  });
  const again = await visitor.remark(asked.id, { reasons: ["speed", "service"], text: remark.text });
  expect(again.events).toEqual([]);
  await visitor.rate(asked.id, null);
  await world.settled();
  expect(world.letters).toHaveLength(1);
  const [letter] = world.letters;
  expect(letter).toMatchObject({
    to: "servers@fernhost.example",
    subject: "A few words for you: the people who keep our servers",
    headers: { "Auto-Submitted": "auto-generated" },
  });
  expect(letter?.text).toContain("What it’s about: How fast it went, The hosting itself\n\nThe disk was slow");
  expect(Object.keys(letter?.headers ?? {})).not.toContain("Bcc");
});

test("V3 a remark that was put better before its letter went out is sent as it is now", async () => {
  const world = await createWorld({
    working: false,
    site: ({ rating }) => {
      const support = rating?.teams?.["support"];
      if (support) support.email = "team@fernhost.example";
    },
  });
  const { visitor, asked } = await overTalk(world);
  await visitor.rate(asked.id, "happy");
  await visitor.remark(asked.id, { text: "Goood" });
  world.clock.turn(1);
  await visitor.remark(asked.id, { text: "Good" });
  world.app.start();
  await world.settled();
  expect(world.letters.map(({ text }) => [text.includes("Goood"), text.includes("Good")])).toEqual([[false, true]]);
  expect(world.letters[0]?.text).toContain("How it was: Great");
});

test("V3 whoever says something else again and again does not flood the team: the desk has all of it", async () => {
  const world = await createWorld({
    site: ({ rating }) => {
      const support = rating?.teams?.["support"];
      if (support) support.email = "team@fernhost.example";
    },
  });
  const { visitor, agent, asked } = await overTalk(world);
  await visitor.rate(asked.id, "sad");
  for (let i = 0; i < 9; i += 1) {
    world.clock.turn(1);
    await visitor.remark(asked.id, { text: `word ${i}` });
    await world.settled();
  }
  expect(world.letters).toHaveLength(5);
  expect((await agent.visitor(visitor.id)).ratings[0]?.remark?.text).toBe("word 8");
});

test("V4 who waves the question away is not asked again; a face after all clears that, and a face cannot be waved away", async () => {
  const world = await createWorld();
  const { visitor, asked } = await overTalk(world);
  const desk = await world.agent();
  await visitor.dismiss(asked.id);
  const at = world.clock.now();
  world.clock.turn(MINUTE);
  expect((await visitor.dismiss(asked.id)).events).toEqual([]);
  expect((await ratingOf(visitor, asked.id)).dismissedAt).toBe(at);
  expect((await desk.visitor(visitor.id)).ratings).toMatchObject([{ dismissedAt: at, face: null }]);
  await visitor.rate(asked.id, null);
  expect((await ratingOf(visitor, asked.id)).dismissedAt).toBe(at);
  await visitor.rate(asked.id, "happy");
  expect(await ratingOf(visitor, asked.id)).toMatchObject({ face: "happy", dismissedAt: null });
  expect((await visitor.dismiss(asked.id)).events).toEqual([]);
  expect((await ratingOf(visitor, asked.id)).dismissedAt).toBeNull();
});

test("V5 outside the window one customer is asked once in so many days, by whatever chat and after signing in", async () => {
  const world = await createWorld({
    site: (site) => {
      site.rating = { ...site.rating, popUpDays: 10 };
    },
  });
  const { visitor, asked } = await overTalk(world);
  expect(asked.popUp).toBe(true);
  const agent = await world.agent();
  const next = async (by: Visitor) => {
    const chat = await by.openChat();
    await agent.take(chat);
    return (await endOf(agent, chat)).popUp;
  };
  await visitor.dismiss(asked.id);
  world.clock.turn(DAY);
  expect(await next(await Visitor.arrive(world, { restore: visitor.session.restore }))).toBe(false);
  const maria = async (restore?: string) =>
    world.visitor({ identity: await world.identity({ sub: "maria" }), restore });
  expect(await next(await maria(visitor.session.restore))).toBe(false);
  world.clock.turn(9 * DAY - 1);
  expect(await next(await maria())).toBe(false);
  world.clock.turn(1);
  expect(await next(await maria())).toBe(true);
  expect(await next(await maria())).toBe(false);
});

test("A3 nobody but its customer rates, remarks or waves away", async () => {
  const world = await createWorld();
  const { agent, asked } = await overTalk(world);
  const stranger = await Visitor.arrive(world);
  await stranger.openChat();
  for (const answer of [
    await choosing(stranger, asked.id, "sad"),
    await remarking(stranger, asked.id, { reasons: [], text: "Ha" }),
    await stranger.put(path("dismissal", { ratingId: asked.id, dismissalId: newId() }), {}),
    await choosing(stranger, newId(), "sad"),
  ])
    expect(await codeOf(answer)).toBe("not-found");
  expect((await agent.put(path("choice", { ratingId: asked.id, choiceId: newId() }), { face: "happy" })).status).toBe(
    401,
  );
});

/** Ends a talk and has it rated. */
async function rated(world: World, face: Face | null, { agentId = "olena", remark = "" } = {}): Promise<void> {
  const visitor = await world.visitor();
  const agent = await world.agent(agentId);
  const chat = await visitor.openChat();
  await agent.take(chat);
  const { id } = await endOf(agent, chat);
  if (face !== null) await visitor.rate(id, face);
  else await visitor.dismiss(id);
  if (remark !== "") await visitor.remark(id, { reasons: ["clarity"], text: remark });
}

test("V6 the desk reads counts, honest intervals and remarks: under ten answers none, programs apart, before beside it", async () => {
  const world = await createWorld({
    site: ({ agents }) => {
      for (const agent of agents) agent.slots = 10;
    },
  });
  const from = world.clock.now();
  for (let i = 0; i < 10; i += 1) await rated(world, i < 2 ? "happy" : "sad", { agentId: "tomas" });
  world.clock.turn(DAY);
  for (let i = 0; i < 9; i += 1) await rated(world, "happy", { remark: i < 3 ? `word ${i}` : "" });
  await rated(world, null);
  await rated(world, "happy", { agentId: "pip", remark: "To a program" });
  const desk = await world.agent();
  const read = () => desk.ratings(from + DAY, from + 2 * DAY);
  const few = (await read()).scales;
  expect(few).toEqual([
    {
      scale: "faces-3",
      occasion: "contact",
      asked: 10,
      dismissed: 1,
      faces: [
        { face: "sad", count: 0 },
        { face: "neutral", count: 0 },
        { face: "happy", count: 9 },
      ],
      share: { satisfied: 9, answers: 9, interval: null },
      before: { asked: 10, share: expect.objectContaining({ satisfied: 2, answers: 10 }), difference: null },
      agents: [{ agentId: "olena", asked: 10, share: { satisfied: 9, answers: 9, interval: null } }],
      bots: { asked: 1, answers: 1 },
    },
  ]);
  await rated(world, "neutral", { agentId: "tomas", remark: "word 3" });
  const { scales, reasons, remarks } = await read();
  const [numbers] = scales;
  expect(numbers?.share.interval?.low).toBeCloseTo(0.5958, 4);
  expect(numbers?.share.interval?.high).toBeCloseTo(0.9821, 4);
  expect(numbers?.before.difference?.low).toBeCloseTo(0.2658, 4);
  expect(numbers?.agents.map(({ agentId }) => agentId)).toEqual(["olena", "tomas"]);
  expect(reasons).toEqual([
    { scale: "faces-3", reason: "clarity", face: "happy", count: 3 },
    { scale: "faces-3", reason: "clarity", face: "neutral", count: 1 },
  ]);
  const words = ["word 0", "word 1", "word 2", "word 3"];
  expect(new Set(remarks.map(({ rating }) => rating.remark?.text))).toEqual(new Set(words));
  expect(remarks).toHaveLength(words.length);
  expect(remarks[0]?.visitor.id).toBeDefined();
  expect((await desk.ratings(from, from + 1)).scales[0]?.before).toMatchObject({ asked: 0, difference: null });
  const answer = await world.fetch("/v1/desk/ratings?from=2&to=2", { token: desk.token });
  expect(answer.status).toBe(422);
  expect((await world.fetch("/v1/desk/ratings?from=1&to=2", { token: (await world.visitor()).token })).status).toBe(
    401,
  );
});
