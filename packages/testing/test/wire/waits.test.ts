import type { Wait } from "@warmline/protocol";
import { expect, test } from "vitest";
import type { Agent, ExampleSite, Frames, Visitor, World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { queueing } from "../queueing.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

async function nextWait(frames: Frames, test: (wait: Wait) => boolean = () => true): Promise<Wait> {
  const frame = await frames.until("moment", ({ type, wait }) => type === "wait" && test(wait as Wait));
  return frame.data["wait"] as Wait;
}

/** Lets time go by in which these customers answer every heartbeat. */
async function pass(world: World, ms: number, here: readonly Visitor[]): Promise<void> {
  for (let left = ms; left > 0; left -= 15 * SECOND) {
    await world.turn(Math.min(15 * SECOND, left));
    await Promise.all(here.map((visitor) => visitor.beHere()));
  }
  await world.settled();
}

/** A world in which Olena sits at the desk and holds a chat; with Tomas beside her, who holds one too. */
async function busy(change: (site: ExampleSite) => void = queueing): Promise<{
  world: World;
  olena: Agent;
  tomas: Agent;
  held: [string, string];
}> {
  const world = await createWorld({ site: change });
  const [olena, tomas] = [await world.agent("olena"), await world.agent("tomas")];
  const take = async (agent: Agent) => {
    await agent.sitDown();
    const chat = await (await world.visitor()).begin("Hello");
    await agent.take(chat);
    return chat;
  };
  return { world, olena, tomas, held: [await take(olena), await take(tomas)] };
}

test("Q6 a site that says what its waits are like names a range at once, and by when it should be over", async () => {
  const { world } = await busy();
  const martha = await world.visitor();
  await martha.begin("Hello");
  const { wait } = await martha.look();
  expect(wait).toMatchObject({ place: 1, state: "estimate", unknown: null, reason: null });
  expect(wait.upperMinutes).toBeGreaterThan(wait.typicalMinutes ?? 0);
  expect(wait.toldUntil).toBe(wait.asOf + (wait.upperMinutes ?? 0) * MINUTE);
});

test("Q6 without a site’s word, and before three chats were seen to end, nothing is named; then something is", async () => {
  const { world, olena } = await busy((site) => {
    queueing(site);
    delete site.wait;
  });
  const martha = await world.visitor();
  await martha.begin("Hello");
  expect((await martha.look()).wait).toMatchObject({ state: "unknown", unknown: "no-history" });
  for (let i = 0; i < 4; i += 1) {
    const chat = await (await world.visitor()).begin("Hello");
    await olena.take(chat);
    await world.turn(3 * MINUTE);
    await martha.beHere();
    await olena.end(chat);
    await world.settled();
  }
  await olena.take(await (await world.visitor()).begin("Hello"));
  await olena.take(await (await world.visitor()).begin("Hello"));
  expect((await martha.look()).wait.unknown).not.toBe("no-history");
});

test("Q6 an agent who leaves makes the wait longer, and that is the reason given", async () => {
  const { world, tomas } = await busy();
  const visitors = await Promise.all(Array.from({ length: 2 }, () => world.visitor()));
  for (const visitor of visitors) {
    await visitor.begin("Hello");
    await world.turn(SECOND);
  }
  const last = visitors[1] as Visitor;
  const before = (await last.look()).wait;
  expect(before.upperMinutes).not.toBeNull();
  const stream = await last.stream();
  await tomas.taking(false);
  await pass(world, 3 * MINUTE, visitors);
  const after = await nextWait(stream, ({ upperMinutes }) => (upperMinutes ?? 0) > (before.upperMinutes ?? 0));
  expect(after).toMatchObject({ place: 2, reason: "agent-left", toldUntil: before.toldUntil });
});

test("Q6 what was told survives a restart of the server, number for number", async () => {
  const { world } = await busy();
  const visitors = await Promise.all(Array.from({ length: 3 }, () => world.visitor()));
  for (const visitor of visitors) await visitor.begin("Hello");
  await pass(world, MINUTE, visitors);
  const told = async () =>
    Promise.all(
      visitors.map(async (visitor) => {
        const { place, state, typicalMinutes, upperMinutes, toldUntil } = (await visitor.look()).wait;
        return { place, state, typicalMinutes, upperMinutes, toldUntil };
      }),
    );
  const before = await told();
  await world.restartServer();
  expect(await told()).toEqual(before);
});

test("Q6 what the server learned survives its death, at most half a minute of it is lost", async () => {
  const { world, olena } = await busy((site) => {
    queueing(site);
    delete site.wait;
  });
  for (let i = 0; i < 6; i += 1) {
    const chat = await (await world.visitor()).begin("Hello");
    await olena.take(chat);
    await world.turn(2 * MINUTE);
    await olena.end(chat);
    await world.settled();
  }
  await world.turn(MINUTE);
  await world.visitor();
  await world.settled();
  const read = async () => (await world.store.db.selectFrom("wait_model").selectAll().execute())[0];
  const saved = await read();
  expect(saved).toBeDefined();
  world.killServer();
  await world.startServer();
  await olena.getUp();
  await olena.sitDown();
  const martha = await world.visitor();
  await martha.begin("Hello");
  await olena.take(await (await world.visitor()).begin("Hello"));
  const { unknown } = (await martha.look()).wait;
  expect(unknown).not.toBe("no-history");
});

test("Q6 when it takes longer than was told, that is said", async () => {
  const { world } = await busy();
  const martha = await world.visitor();
  await martha.begin("Hello");
  const { toldUntil } = (await martha.look()).wait;
  await pass(world, (toldUntil ?? 0) - world.clock.now() + 15 * SECOND, [martha]);
  expect((await martha.look()).wait).toMatchObject({ state: "overdue", toldUntil, place: 1 });
});

test("Q6 while support itself is disturbed no time is named", async () => {
  const { world, olena } = await busy();
  const martha = await world.visitor();
  await martha.begin("Hello");
  const stream = await martha.stream();
  await nextWait(stream, ({ state }) => state === "estimate");
  const incident = await olena.tell({ affects: ["support"] });
  expect(await nextWait(stream, ({ state }) => state === "paused")).toMatchObject({ upperMinutes: null });
  await olena.tell({ affects: ["support"], phase: "resolved" }, incident);
  expect(await nextWait(stream, ({ state }) => state !== "paused")).toMatchObject({ state: "estimate" });
});

test("Q6 outside its hours a site says that it is closed, and tells when it opens without being asked", async () => {
  const { world } = await busy((site) => {
    queueing(site);
    site.hours = { timeZone: "UTC", open: "Mo-Su 09:00-09:30" };
  });
  const martha = await world.visitor();
  await martha.begin("Hello");
  const stream = await martha.stream();
  expect(await nextWait(stream)).toMatchObject({ state: expect.stringMatching(/estimate|unknown/) as string });
  await world.turn(30 * MINUTE);
  expect(await nextWait(stream, ({ state }) => state === "closed")).toMatchObject({ upperMinutes: null });
});

test("C2 nobody is told the same twice before it is about to lose its validity, and then in time", async () => {
  const { world } = await busy();
  const martha = await world.visitor();
  await martha.begin("Hello");
  const stream = await martha.stream();
  const told = [await nextWait(stream)];
  const until = world.clock.now() + 2 * MINUTE;
  const reading = (async () => {
    for (;;) {
      const wait = await nextWait(stream);
      told.push(wait);
      if (wait.asOf >= until) return;
    }
  })();
  await pass(world, 3 * MINUTE, [martha]);
  await reading;
  const late = told.filter((wait, index) => (told[index + 1]?.asOf ?? wait.asOf) >= wait.validUntil);
  expect(late).toEqual([]);
  expect(told.length).toBeLessThan(12);
});

test("Q6 an agent who loads the desk anew makes no number jump", async () => {
  const { world, olena, tomas } = await busy();
  await tomas.getUp();
  await world.turn(MINUTE);
  const martha = await world.visitor();
  await martha.begin("Hello");
  const before = (await martha.look()).wait;
  await olena.getUp();
  await world.settled();
  const meanwhile = (await martha.look()).wait;
  expect(meanwhile).toMatchObject({ agentsAvailable: 0, state: "estimate", upperMinutes: before.upperMinutes });
  const ivan = await world.visitor();
  await ivan.begin("Hello, too");
  expect((await ivan.look()).wait).toMatchObject({ unknown: "nobody-here", toldUntil: null });
  await pass(world, 45 * SECOND, [martha]);
  expect((await martha.look()).wait).toMatchObject({ state: "unknown", unknown: "nobody-here" });
});
