import { LIMITS, type Id } from "@warmline/protocol";
import { expect, onTestFinished, test } from "vitest";
import { Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { queueing } from "../queueing.ts";
import { twoServers } from "../two-servers.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Lets time go by in which these customers answer every heartbeat. */
async function pass(world: World, ms: number, here: readonly Visitor[] = []): Promise<void> {
  for (let left = ms; left > 0; left -= 15 * SECOND) {
    await world.turn(Math.min(15 * SECOND, left));
    await Promise.all(here.map((visitor) => visitor.beHere()));
  }
  await world.settled();
}

const chatOf = async (visitor: Visitor, id: Id) => (await visitor.look()).conversations.find((chat) => chat.id === id);

const noticesOf = async (visitor: Visitor) =>
  (await visitor.look()).messages.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === "notice" ? [part.notice] : [])),
  );

test("Q3 whoever answers heartbeats is here, whoever does not is away after 150 seconds and keeps the place", async () => {
  const world = await createWorld({ site: queueing });
  const olena = await world.agent();
  const [martha, ivan] = [await world.visitor(), await world.visitor()];
  const chat = await martha.begin("Hello");
  await ivan.begin("Hello, too");
  const goneAt = world.clock.now();
  await pass(world, LIMITS.awayMs - SECOND, [ivan]);
  expect((await olena.line()).places.map(({ awaySince }) => awaySince)).toEqual([null, null]);
  await pass(world, SECOND);
  expect((await olena.line()).places).toMatchObject([{ conversationId: chat, awaySince: goneAt }, { awaySince: null }]);
  expect((await ivan.look()).wait.place).toBe(2);
});

test("Q3 an open stream alone is no sign that anybody is there", async () => {
  const world = await createWorld({ site: queueing });
  const martha = await world.visitor();
  await martha.begin("Hello");
  const stream = await martha.stream();
  await stream.until("moment");
  await pass(world, LIMITS.awayMs);
  expect((await (await world.agent()).line()).places).toMatchObject([{ awaySince: expect.any(Number) as number }]);
});

test("Q3 a poll, and whatever is written, are signs too", async () => {
  const world = await createWorld({ site: queueing });
  const [martha, ivan] = [await world.visitor(), await world.visitor()];
  const chat = await martha.begin("Hello");
  await ivan.begin("Hello, too");
  await pass(world, 100 * SECOND);
  await martha.say(chat, "Still here");
  await (await world.fetch(`/v1/stream?cursor=${ivan.session.cursor}&wait=0`, { token: ivan.token })).text();
  await pass(world, 100 * SECOND);
  expect((await (await world.agent()).line()).places.map(({ awaySince }) => awaySince)).toEqual([null, null]);
});

test("Q3 presence belongs to the customer: one page that answers is enough", async () => {
  const world = await createWorld({ site: queueing });
  const martha = await world.visitor();
  await martha.begin("Hello");
  const otherPage = await world.visitor({ restore: martha.session.restore });
  await martha.stream();
  await otherPage.stream();
  await pass(world, LIMITS.awayMs * 2, [otherPage]);
  expect((await (await world.agent()).line()).places).toMatchObject([{ awaySince: null }]);
});

test("Q4 the place counts until the time that was told, then it is given on and said so", async () => {
  const world = await createWorld({ site: queueing });
  const olena = await world.agent();
  await olena.sitDown();
  await olena.take(await (await world.visitor()).begin("First"));
  const [martha, ivan] = [await world.visitor(), await world.visitor()];
  const chat = await martha.begin("Hello");
  await ivan.begin("Hello, too");
  const { toldUntil } = (await martha.look()).wait;
  expect(toldUntil).toBeGreaterThan(world.clock.now() + LIMITS.awayMs);
  await pass(world, (toldUntil ?? 0) - world.clock.now() - SECOND, [ivan]);
  expect(await chatOf(martha, chat)).toMatchObject({ leftLineAt: null });
  expect((await ivan.look()).wait.place).toBe(2);
  await pass(world, 16 * SECOND, [ivan]);
  expect(await chatOf(martha, chat)).toMatchObject({ state: "waiting", leftLineAt: expect.any(Number) as number });
  expect(await noticesOf(martha)).toContain("left-line");
  expect((await martha.look()).wait).toMatchObject({ conversationId: null, place: 2 });
  expect((await ivan.look()).wait.place).toBe(1);
});

test("Q4 of whom nothing was told the place is kept for half an hour", async () => {
  const world = await createWorld({ site: queueing });
  const martha = await world.visitor();
  const chat = await martha.begin("Hello");
  await pass(world, LIMITS.awayMs + 30 * MINUTE - SECOND);
  expect(await chatOf(martha, chat)).toMatchObject({ leftLineAt: null });
  await pass(world, SECOND);
  expect(await chatOf(martha, chat)).toMatchObject({ leftLineAt: world.clock.now() });
});

test("Q4 whoever comes back afterwards stands behind those who came meanwhile, and is told", async () => {
  const world = await createWorld({ site: queueing });
  const [martha, ivan] = [await world.visitor(), await world.visitor()];
  const chat = await martha.begin("Hello");
  await pass(world, LIMITS.awayMs + 30 * MINUTE);
  await ivan.begin("Hello, too");
  await world.turn(SECOND);
  await martha.beHere();
  await world.settled();
  expect(await chatOf(martha, chat)).toMatchObject({ leftLineAt: null, waitingSince: world.clock.now() });
  expect(await noticesOf(martha)).toEqual(["left-line", "back-in-line"]);
  expect((await martha.look()).wait).toMatchObject({ conversationId: chat, place: 2 });
});

test("Q4 a word is a way back, too", async () => {
  const world = await createWorld({ site: queueing });
  const martha = await world.visitor();
  const chat = await martha.begin("Hello");
  await pass(world, LIMITS.awayMs + 30 * MINUTE);
  await martha.say(chat, "I am back");
  await world.settled();
  expect((await martha.look()).wait).toMatchObject({ conversationId: chat, place: 1 });
});

test("Q4 after a restart everybody in line counts as just heard, and what was told holds", async () => {
  const world = await createWorld({ site: queueing });
  const olena = await world.agent();
  await olena.sitDown();
  await olena.take(await (await world.visitor()).begin("First"));
  const martha = await world.visitor();
  const chat = await martha.begin("Hello");
  const before = (await martha.look()).wait;
  await pass(world, 140 * SECOND);
  await world.restartServer();
  await pass(world, 140 * SECOND);
  expect((await olena.line()).places).toMatchObject([{ conversationId: chat, awaySince: null }]);
  expect((await martha.look()).wait).toMatchObject({ place: 1, toldUntil: before.toldUntil });
});

test("Q5 on the turn of somebody who is away it is kept for five minutes, and the front stays theirs", async () => {
  const world = await createWorld({ site: queueing });
  const olena = await world.agent();
  await olena.sitDown();
  const first = await (await world.visitor()).begin("First");
  await olena.take(first);
  const [martha, ivan] = [await world.visitor(), await world.visitor()];
  const chat = await martha.begin("Hello");
  await martha.askTurnLetter(chat, "martha@post.example");
  const next = await ivan.begin("Hello, too");
  await pass(world, LIMITS.awayMs, [ivan]);
  await olena.end(first);
  await world.settled();
  const turnUntil = world.clock.now() + LIMITS.turnMs;
  expect((await martha.look()).wait).toMatchObject({ place: 1, state: "your-turn", turnUntil, upperMinutes: null });
  expect((await olena.line()).places).toMatchObject([{ conversationId: chat, turnUntil }, { turnUntil: null }]);
  expect(world.letters.map(({ to }) => to)).toEqual(["martha@post.example"]);
  await olena.take(next);
  await pass(world, LIMITS.turnMs - MINUTE);
  await martha.beHere();
  await world.settled();
  expect((await martha.look()).wait).toMatchObject({ place: 1, turnUntil: null });
  expect((await martha.look()).wait.state).not.toBe("your-turn");
  expect((await olena.line()).places).toMatchObject([{ conversationId: chat, awaySince: null, turnUntil: null }]);
  expect(world.letters).toHaveLength(1);
});

test("Q5 a turn that begins after the time that was told keeps the place, too", async () => {
  const world = await createWorld({ site: queueing });
  const olena = await world.agent();
  await olena.sitDown();
  const martha = await world.visitor();
  const chat = await martha.begin("Hello");
  const { toldUntil } = (await martha.look()).wait;
  expect(toldUntil).toBeLessThan(world.clock.now() + LIMITS.awayMs);
  await pass(world, LIMITS.awayMs);
  const turnUntil = world.clock.now() + LIMITS.turnMs;
  expect((await martha.look()).wait).toMatchObject({ conversationId: chat, state: "your-turn", turnUntil });
  await pass(world, LIMITS.turnMs - SECOND);
  expect(await chatOf(martha, chat)).toMatchObject({ leftLineAt: null });
  await pass(world, SECOND);
  expect(await chatOf(martha, chat)).toMatchObject({ leftLineAt: world.clock.now() });
});

test("Q4 nobody loses the place right after a restart, also when their turn is over", async () => {
  const world = await createWorld({ site: queueing });
  const olena = await world.agent();
  await olena.sitDown();
  const martha = await world.visitor();
  const chat = await martha.begin("Hello");
  await pass(world, LIMITS.awayMs);
  await world.turn(LIMITS.turnMs - SECOND);
  await world.restartServer();
  await world.turn(LIMITS.awayMs - SECOND);
  await world.settled();
  expect(await chatOf(martha, chat)).toMatchObject({ leftLineAt: null });
  await martha.beHere();
  await world.settled();
  expect((await martha.look()).wait).toMatchObject({ conversationId: chat, place: 1, turnUntil: null });
  expect(await noticesOf(martha)).toEqual([]);
});

test("Q4 whoever comes back into an empty line and goes again is away as soon as anybody", async () => {
  const world = await createWorld({ site: queueing });
  const martha = await world.visitor();
  await martha.begin("Hello");
  await pass(world, LIMITS.awayMs + 30 * MINUTE);
  await world.turn(10 * MINUTE);
  await martha.beHere();
  const goneAt = world.clock.now();
  await pass(world, LIMITS.awayMs);
  expect((await (await world.agent()).line()).places).toMatchObject([{ awaySince: goneAt }]);
});

test("Q5 whoever is passed over while away is called, too", async () => {
  const world = await createWorld({ site: queueing });
  const olena = await world.agent();
  const [martha, ivan] = [await world.visitor(), await world.visitor()];
  await martha.begin("Hello");
  const next = await ivan.begin("Hello, too");
  await pass(world, LIMITS.awayMs, [ivan]);
  // Nobody sits at the desk, so that no slot is free; she takes him from elsewhere.
  await olena.take(next);
  await world.settled();
  expect((await martha.look()).wait).toMatchObject({ place: 1, state: "your-turn" });
});

test("Q5 a turn outlives a restart and is told of once", async () => {
  const world = await createWorld({ site: queueing });
  const olena = await world.agent();
  const martha = await world.visitor();
  const chat = await martha.begin("Hello");
  await martha.askTurnLetter(chat, "martha@post.example");
  await pass(world, LIMITS.awayMs);
  await olena.sitDown();
  await world.settled();
  const { turnUntil } = (await martha.look()).wait;
  await world.restartServer();
  await pass(world, LIMITS.awayMs);
  expect((await martha.look()).wait).toMatchObject({ state: "your-turn", turnUntil });
  expect(world.letters).toHaveLength(1);
});

test("Q5 whoever waits for a call is not called to a turn before its time", async () => {
  const world = await createWorld({
    site: (site) => {
      queueing(site);
      site.callBacks = {};
    },
  });
  const martha = await world.visitor();
  const chat = await martha.begin("Call me");
  await martha.askCallBack(chat);
  const { from = 0 } = (await chatOf(martha, chat))?.callBack ?? {};
  await (await world.agent()).sitDown();
  await pass(world, from - world.clock.now() - SECOND);
  expect((await martha.look()).wait.state).not.toBe("your-turn");
  await pass(world, 16 * SECOND);
  expect((await martha.look()).wait.state).toBe("your-turn");
});

test("Q5 nobody is taken out of line while a turn is kept, or a call is waited for", async () => {
  const world = await createWorld({
    site: (site) => {
      queueing(site);
      site.callBacks = {};
    },
  });
  const olena = await world.agent();
  await olena.sitDown();
  const first = await (await world.visitor()).begin("First");
  await olena.take(first);
  const [martha, ivan] = [await world.visitor(), await world.visitor()];
  const chat = await martha.begin("Hello");
  const called = await ivan.begin("Call me");
  await ivan.askCallBack(called);
  const { toldUntil } = (await martha.look()).wait;
  await pass(world, (toldUntil ?? 0) - world.clock.now() - MINUTE);
  await olena.end(first);
  await world.settled();
  await pass(world, LIMITS.turnMs - SECOND);
  expect(await chatOf(martha, chat)).toMatchObject({ leftLineAt: null });
  await pass(world, 16 * SECOND);
  expect(await chatOf(martha, chat)).toMatchObject({ leftLineAt: expect.any(Number) as number });
  const { to = 0 } = (await chatOf(ivan, called))?.callBack ?? {};
  await pass(world, to + 30 * MINUTE - world.clock.now() - SECOND);
  expect(await chatOf(ivan, called)).toMatchObject({ leftLineAt: null });
  await pass(world, 16 * SECOND);
  expect(await chatOf(ivan, called)).toMatchObject({ leftLineAt: expect.any(Number) as number });
});

test("Q4 a server that slept, with its clock gone on, heard nobody: nobody loses a place by that", async () => {
  const world = await createWorld({ site: queueing });
  const martha = await world.visitor();
  const chat = await martha.begin("Hello");
  await pass(world, MINUTE, [martha]);
  // In one step, as a machine wakes up.
  world.clock.turn(120 * MINUTE);
  await world.settled();
  expect(await chatOf(martha, chat)).toMatchObject({ leftLineAt: null });
  expect((await (await world.agent()).line()).places).toMatchObject([{ awaySince: null }]);
  await pass(world, LIMITS.awayMs);
  expect((await (await world.agent()).line()).places).toMatchObject([{ awaySince: expect.any(Number) as number }]);
});

test("Q6 a server that slept saw nobody at work: what it tells afterwards is what it told before", async () => {
  const world = await createWorld({ site: queueing });
  const olena = await world.agent();
  await olena.sitDown();
  await olena.take(await (await world.visitor()).begin("First"));
  const [martha, ivan] = [await world.visitor(), await world.visitor()];
  await martha.begin("Hello");
  await pass(world, MINUTE, [martha]);
  const { wait } = await ivan.look();
  expect(wait).toMatchObject({ state: "estimate", place: 2 });
  world.clock.turn(120 * MINUTE);
  await world.settled();
  const { state, typicalMinutes, upperMinutes } = wait;
  expect((await ivan.look()).wait).toMatchObject({ state, typicalMinutes, upperMinutes });
});

test("Q3 with two servers on one store it is enough to answer one of them", async () => {
  const world = await createWorld({ site: queueing, working: false });
  const [first, second] = await twoServers(world);
  onTestFinished(async () => {
    await Promise.all([first.app.drain(), second.app.drain()]);
  });
  const martha = await Visitor.arrive(first);
  const chat = await martha.begin("Hello");
  const ivan = await Visitor.arrive(second);
  const silent = await ivan.begin("Hello");
  first.app.start();
  second.app.start();
  await pass(world, 45 * MINUTE, [martha]);
  expect(await chatOf(martha, chat)).toMatchObject({ leftLineAt: null });
  expect(await chatOf(ivan, silent)).toMatchObject({ leftLineAt: expect.any(Number) as number });
  expect(await noticesOf(ivan)).toEqual(["left-line"]);
});
