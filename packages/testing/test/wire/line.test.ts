import type { Wait } from "@warmline/protocol";
import { expect, test } from "vitest";
import type { Frames, Visitor } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { queueing } from "../queueing.ts";

const waitOf = async (visitor: Visitor): Promise<Wait> => (await visitor.look()).wait;
const placeOf = async (visitor: Visitor) => (await waitOf(visitor)).place;

async function until(frames: Frames, place: number): Promise<Wait> {
  const frame = await frames.until("moment", (data) => (data["wait"] as Wait | undefined)?.place === place);
  return frame.data["wait"] as Wait;
}

test("C2 Q1 an emergency goes before all others, and those set back are told why", async () => {
  const world = await createWorld({ site: queueing });
  const [martha, ivan, zoya] = [await world.visitor(), await world.visitor(), await world.visitor()];
  await martha.begin("A question");
  await world.turn(1_000);
  await ivan.begin("Another one");
  await world.turn(1_000);
  const stream = await ivan.stream();
  await until(stream, 2);
  await zoya.begin("All is down", { category: "emergency" });
  expect(await until(stream, 3)).toMatchObject({ reason: "urgent-ahead" });
  expect(await waitOf(zoya)).toMatchObject({ place: 1, reason: null });
  expect(await waitOf(martha)).toMatchObject({ place: 2, reason: "urgent-ahead" });
  const olena = await world.agent();
  const { places } = await olena.line();
  expect(places).toHaveLength(3);
});

test("Q1 two emergencies are first come, first served", async () => {
  const world = await createWorld({ site: queueing });
  const [first, second] = [await world.visitor(), await world.visitor()];
  await first.begin("Down", { category: "emergency" });
  await world.turn(1_000);
  await second.begin("Down too", { category: "emergency" });
  expect([await placeOf(first), await placeOf(second)]).toEqual([1, 2]);
});

test("Q2 an agent who finishes up, or goes, counts as none, and everybody is told", async () => {
  const world = await createWorld({ site: queueing });
  const olena = await world.agent("olena");
  await olena.sitDown();
  const martha = await world.visitor();
  expect((await martha.look()).site.agentsAvailable).toBe(1);
  const stream = await martha.stream();
  await olena.taking(false);
  await world.settled();
  const told = await stream.until("moment", (data) => (data["wait"] as Wait | undefined)?.agentsAvailable === 0);
  expect(told.data["wait"]).toMatchObject({ state: "unknown", unknown: "nobody-here" });
  expect((await martha.look()).site.agentsAvailable).toBe(0);
  await olena.getUp();
  await olena.sitDown();
  expect((await martha.look()).site.agentsAvailable).toBe(0);
  await olena.taking(true);
  expect((await martha.look()).site.agentsAvailable).toBe(1);
});

test("Q2 a program at the desk is nobody whom one waits for", async () => {
  const world = await createWorld({ site: queueing });
  await (await world.agent("pip")).sitDown();
  const martha = await world.visitor();
  expect(await waitOf(martha)).toMatchObject({ agentsAvailable: 0, unknown: "nobody-here" });
});

test("Q2 what nobody who is here can do is waited for without a time", async () => {
  const world = await createWorld({ site: queueing });
  await (await world.agent("olena")).sitDown();
  const [martha, ivan] = [await world.visitor(), await world.visitor()];
  await martha.begin("About my invoice", { category: "billing" });
  await ivan.begin("Something else");
  expect(await waitOf(martha)).toMatchObject({ place: 1, state: "unknown", unknown: "nobody-here" });
  expect(await waitOf(ivan)).toMatchObject({ place: 2, state: "soon" });
  await (await world.agent("tomas")).sitDown();
  expect(await waitOf(martha)).toMatchObject({ place: 1, state: "soon" });
});

test("Q2 the desk sees how many more chats can be taken", async () => {
  const world = await createWorld({ site: queueing });
  const olena = await world.agent("olena");
  await olena.sitDown();
  expect((await olena.line()).freeSlots).toBe(1);
  await olena.take(await (await world.visitor()).begin("Hello"));
  expect((await olena.line()).freeSlots).toBe(0);
});
