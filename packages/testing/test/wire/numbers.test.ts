import { expect, test } from "vitest";
import { createWorld } from "../../src/node/index.ts";
import { queueing } from "../queueing.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test("D3 the numbers tell waits, first answers, promises and contacts as they were", async () => {
  const world = await createWorld({ site: queueing });
  const from = world.clock.now();
  const olena = await world.agent();
  await olena.sitDown();
  const [martha, ivan, zoya] = [await world.visitor(), await world.visitor(), await world.visitor()];
  const held = await martha.begin("Hello");
  await world.turn(10 * SECOND);
  await olena.take(held);
  await world.turn(5 * SECOND);
  await olena.say(held, "Hi");
  await world.turn(SECOND);
  await olena.say(held, "One moment");
  const given = await ivan.begin("Hello, too");
  await zoya.begin("Me, too");
  await world.turn(20 * SECOND);
  await ivan.leave(given);
  await olena.promise(held, 5);
  await world.turn(MINUTE);
  await olena.say(held, "Here it is");
  await olena.promise(held, 1);
  await world.turn(2 * MINUTE);
  await olena.end(held);
  await world.settled();
  expect(await olena.numbers(from, world.clock.now() + 1)).toMatchObject({
    waits: { count: 1, median: 10, p90: 10 },
    firstAnswer: { count: 1, median: 15 },
    abandoned: 1,
    promises: { kept: 1, missed: 1, released: 0, extended: 0 },
    contacts: [{ count: 1 }],
    endings: { solved: 1, left: 0, abusive: 0 },
  });
  expect(world.app.figures().endings).toEqual({ solved: 1, left: 0, abusive: 0 });
});

test("D3 of the estimate they tell how often it came true", async () => {
  const world = await createWorld({ site: queueing });
  const from = world.clock.now();
  const olena = await world.agent();
  await olena.sitDown();
  const first = await (await world.visitor()).begin("Hello");
  await olena.take(first);
  const martha = await world.visitor();
  const chat = await martha.begin("Hello");
  const { toldUntil } = (await martha.look()).wait;
  for (let i = 0; i < 16; i += 1) {
    await world.turn(15 * SECOND);
    await martha.beHere();
  }
  expect(toldUntil).toBeGreaterThan(world.clock.now());
  await olena.end(first);
  await olena.take(chat);
  await world.settled();
  const { estimate, waits } = await olena.numbers(from, world.clock.now() + 1);
  expect(estimate).toEqual({ count: 1, within50: 1, within90: 1, told: 2, held: 2 });
  expect(waits).toMatchObject({ count: 2, p90: 240 });
  const { buckets } = waits;
  expect(buckets.map(({ count }) => count).filter((count) => count > 0)).toEqual([1, 1]);
});

test("D3 the same wait is counted once, across a restart and a death of the server", async () => {
  const world = await createWorld({ site: queueing });
  const from = world.clock.now();
  const olena = await world.agent();
  const martha = await world.visitor();
  const chat = await martha.begin("Hello");
  await world.restartServer();
  await world.turn(30 * SECOND);
  await olena.take(chat);
  world.killServer();
  await world.startServer();
  await world.settled();
  expect((await olena.numbers(from, world.clock.now() + 1)).waits).toMatchObject({ count: 1, median: 30 });
});

test("D3 a time that makes no sense, or is longer than a year, is refused", async () => {
  const world = await createWorld({ site: queueing });
  const olena = await world.agent();
  for (const query of [
    "",
    "?from=1",
    "?from=2&to=2",
    "?from=3&to=2",
    `?from=0&to=${367 * DAY}`,
    "?from=x&to=9",
    "?from=-1&to=9",
  ]) {
    const answer = await world.fetch(`/v1/desk/numbers${query}`, { token: olena.token });
    expect([query, answer.status]).toEqual([query, 422]);
  }
  const answer = await world.fetch(`/v1/desk/numbers?from=0&to=${366 * DAY}`, { token: olena.token });
  expect(answer.status).toBe(200);
  const martha = await world.visitor();
  expect((await world.fetch("/v1/desk/numbers?from=0&to=1", { token: martha.token })).status).toBe(401);
});
