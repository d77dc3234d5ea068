import { LIMITS, type Id } from "@warmline/protocol";
import { expect, test } from "vitest";
import { Visitor, type Agent, type ExampleSite, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { queueing } from "../queueing.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

interface Scene {
  world: World;
  olena: Agent;
  martha: Visitor;
  ivan: Visitor;
  chats: { martha: Id; ivan: Id };
}

/** Olena has one free slot; Martha is first in line, Ivan is behind her. */
async function twoInLine(change: (site: ExampleSite) => void = queueing): Promise<Scene> {
  const world = await createWorld({ site: change });
  const olena = await world.agent();
  await olena.sitDown();
  const martha = await Visitor.arrive(world);
  const first = await martha.begin("Hello");
  await world.turn(SECOND);
  const ivan = await Visitor.arrive(world);
  return { world, olena, martha, ivan, chats: { martha: first, ivan: await ivan.begin("Hello, too") } };
}

async function pass(world: World, ms: number, here: readonly Visitor[]): Promise<void> {
  for (let left = ms; left > 0; left -= 15 * SECOND) {
    await world.turn(Math.min(15 * SECOND, left));
    await Promise.all(here.map((visitor) => visitor.beHere()));
  }
  await world.settled();
}

test("Q6 whoever is passed is told at once that it takes longer, and why", async () => {
  const { world, olena, martha, chats } = await twoInLine();
  const before = (await martha.look()).wait;
  expect(before).toMatchObject({ place: 1, state: "soon", reason: null });
  await olena.take(chats.ivan);
  const after = (await martha.look()).wait;
  expect(after).toMatchObject({ place: 1, state: "estimate", reason: "taken-first", toldUntil: before.toldUntil });
  expect(after.upperMinutes).toBeGreaterThan(1);
  // What was put right with its reason is not broken a minute later, but when the new number is.
  await pass(world, 2 * MINUTE, [martha]);
  expect((await martha.look()).wait).toMatchObject({ state: "estimate", reason: "taken-first" });
  await pass(world, (after.upperMinutes ?? 0) * MINUTE, [martha]);
  expect((await martha.look()).wait).toMatchObject({ state: "overdue", toldUntil: before.toldUntil });
});

test("Q6 where no number can be told, whoever is passed is told why it takes longer", async () => {
  const { world, olena, martha, chats } = await twoInLine((site) => {
    queueing(site);
    delete site.wait;
  });
  expect((await martha.look()).wait.state).toBe("soon");
  await olena.take(chats.ivan);
  const passed = { state: "unknown", unknown: "no-history", reason: "taken-first" };
  expect((await martha.look()).wait).toMatchObject(passed);
  await pass(world, 2 * MINUTE, [martha]);
  expect((await martha.look()).wait).toMatchObject(passed);
});

test("Q6 whoever is passed while another agent is free for them reads nothing of it", async () => {
  const { world, martha } = await twoInLine();
  const tomas = await world.agent("tomas");
  await tomas.sitDown();
  const taken = await (await Visitor.arrive(world)).begin("An invoice", { category: "billing" });
  await tomas.take(taken);
  expect((await martha.look()).wait).toMatchObject({ place: 1, state: "soon" });
});

test("Q5 whoever comes back to a turn for which somebody else was taken is told of that, not of the turn", async () => {
  const { world, olena, martha, ivan, chats } = await twoInLine();
  await pass(world, LIMITS.awayMs, [ivan]);
  expect((await martha.look()).wait).toMatchObject({ state: "your-turn" });
  const { toldUntil } = (await martha.look()).wait;
  await olena.take(chats.ivan);
  await world.settled();
  await martha.beHere();
  await world.settled();
  const { wait } = await martha.look();
  expect(wait).toMatchObject({ place: 1, reason: "taken-first", toldUntil });
  expect(wait.upperMinutes).toBeGreaterThan(1);
});

test("Q5 whoever comes back to a turn whose agent has gone meanwhile does not read of the turn", async () => {
  const { world, olena, martha, ivan } = await twoInLine();
  const tomas = await world.agent("tomas");
  await tomas.sitDown();
  await tomas.take(await (await Visitor.arrive(world)).begin("An invoice", { category: "billing" }));
  await pass(world, LIMITS.awayMs, [ivan]);
  expect((await martha.look()).wait).toMatchObject({ state: "your-turn" });
  await olena.taking(false);
  await world.settled();
  await martha.beHere();
  await world.settled();
  const { wait } = await martha.look();
  expect(wait).toMatchObject({ place: 1, turnUntil: null, reason: expect.any(String) as string });
  expect(wait.upperMinutes).toBeGreaterThan(1);
});

test("Q6 an agent who was there for a moment only makes nobody overdue a minute later", async () => {
  const { world, olena, martha } = await twoInLine();
  const { toldUntil } = (await martha.look()).wait;
  await olena.taking(false);
  expect((await martha.look()).wait).toMatchObject({ state: "unknown", unknown: "nobody-here", toldUntil });
  await pass(world, 2 * MINUTE, [martha]);
  await olena.taking(true);
  expect((await martha.look()).wait).toMatchObject({ state: "soon", toldUntil });
});
