import { path } from "@warmline/protocol";
import { sql } from "kysely";
import { expect, inject, onTestFinished, test } from "vitest";
import { Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { buildWorld } from "../../src/world/world.ts";
import { counts } from "../counts.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { signIn } from "../sign-in.ts";
import { beginTalk } from "../talk.ts";
import { leaveTicket } from "../ticket.ts";

const outbox = async (world: World) => (await counts(world))["outbox"];

test("C7 letters of a storm of tickets all go out, each once", async () => {
  const world = await createWorld();
  const visitors = await Promise.all(Array.from({ length: 40 }, () => Visitor.arrive(world)));
  await Promise.all(visitors.map((visitor, i) => leaveTicket(visitor, { email: `person${i}@post.example` })));
  await expect.poll(() => outbox(world)).toBe(0);
  expect(new Set(world.letters.map(({ to }) => to)).size).toBe(40);
  expect(world.letters).toHaveLength(40);
});

test("K2 fault 41: a letter outlives a post office that is closed for two days", async () => {
  const world = await createWorld();
  world.failLetters(10_000);
  await leaveTicket(await Visitor.arrive(world));
  for (let hour = 0; hour < 48; hour += 1) {
    const tried = world.logged.length;
    await expect
      .poll(
        () => {
          world.clock.turn(60_000);
          return world.logged.length;
        },
        { interval: 1 },
      )
      .toBeGreaterThan(tried);
    world.clock.turn(3_540_000);
  }
  expect(new Set(world.logged)).toEqual(new Set(["a job failed and will be tried again"]));
  expect(world.letters).toEqual([]);
  world.failLetters(0);
  await expect
    .poll(() => {
      world.clock.turn(60_000);
      return world.letters.length;
    })
    .toBe(1);
});

test("K3 a promise lapses in time though a letter hangs in the post office", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  await agent.promise(chat, 10);
  const never = Promise.withResolvers<void>();
  world.holdLetters(never.promise);
  await leaveTicket(visitor);
  const again = await Visitor.arrive(world, { restore: visitor.session.restore });
  const stream = await again.stream();
  await stream.until("hello");
  world.clock.turn(600_000);
  expect((await stream.feed("promise.changed")).promise.state).toBe("lapsed");
  never.resolve();
});

test("K2 fault 5: a letter that was being written when the server died is written at the next start", async () => {
  const world = await createWorld({ working: false });
  await leaveTicket(await Visitor.arrive(world));
  await world.store.db
    .updateTable("outbox")
    .set({ claimed_until: world.clock.now() + 30_000, attempts: 1 })
    .execute();
  world.app.start();
  await expect.poll(() => world.letters.length).toBe(1);
  await expect.poll(() => outbox(world)).toBe(0);
});

test("K2 a server that stopped before the letter went out sends it at the next start", async () => {
  const world = await createWorld({ working: false });
  await leaveTicket(await Visitor.arrive(world));
  expect(world.letters).toEqual([]);
  world.app.start();
  await expect.poll(() => world.letters.length).toBe(1);
  await expect.poll(() => outbox(world)).toBe(0);
});

test("C7 a letter waits for its site to be served again", async () => {
  const world = await createWorld({ working: false });
  await leaveTicket(await Visitor.arrive(world));
  world.serveSites(false);
  world.app.start();
  await expect.poll(() => world.logged).toContain("a job failed and will be tried again");
  world.serveSites(true);
  await expect
    .poll(() => {
      world.clock.turn(5_000);
      return world.letters.length;
    })
    .toBe(1);
});

test("C7 an agent’s name cannot add a header to a letter", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  await agent.put(path("deskCard"), { name: "Olena\r\nBcc: everybody@post.example", signature: "", languages: [] });
  const { events } = await leaveTicket(visitor);
  const conversationId = events.flatMap((event) => ("conversation" in event ? [event.conversation.id] : []))[0] ?? "";
  await agent.take(conversationId);
  await agent.say(conversationId, "Up again");
  await expect.poll(() => world.letters.length).toBe(2);
  for (const { subject, to, from, headers } of world.letters) {
    expect([subject, to, from, ...Object.values(headers)].join()).not.toMatch(/[\r\n]/);
  }
});

test("K3 fault 8: a letter that fails whenever it is tried is set aside and reported; the others go out", async () => {
  const world = await createWorld({ working: false });
  await leaveTicket(await Visitor.arrive(world));
  await world.store.db.updateTable("outbox").set({ attempts: 399, body: '{"siteId":"nowhere"}' }).execute();
  world.app.start();
  await expect.poll(() => world.logged.join()).toContain("a job keeps failing and was set aside");
  await leaveTicket(await Visitor.arrive(world), { email: "other@post.example" });
  await expect.poll(() => world.letters.map(({ to }) => to)).toEqual(["other@post.example"]);
  expect(await world.store.db.selectFrom("outbox").select(["attempts", "last_error"]).execute()).toEqual([
    { attempts: 400, last_error: expect.stringContaining("conversationId") },
  ]);
});

test("K2 work goes on by itself after the store was away", async () => {
  const world = await createWorld({ working: false });
  await leaveTicket(await Visitor.arrive(world));
  await sql`alter table outbox rename to lost`.execute(world.store.db);
  world.app.start();
  await expect.poll(() => world.logged.join()).toContain("scheduled work stopped and will go on");
  await sql`alter table lost rename to outbox`.execute(world.store.db);
  await expect
    .poll(() => {
      world.clock.turn(1_000);
      return world.letters.length;
    })
    .toBe(1);
});

test("K2 a letter that takes long stays with the worker that writes it", async () => {
  const world = await createWorld({ working: false });
  const sent = Promise.withResolvers<void>();
  world.holdLetters(sent.promise);
  await leaveTicket(await Visitor.arrive(world));
  world.app.start();
  await expect.poll(() => claims(world)).toEqual([world.clock.now() + 30_000]);
  for (let i = 0; i < 12; i += 1) {
    world.clock.turn(10_000);
    await expect.poll(() => claims(world)).toEqual([world.clock.now() + 30_000]);
  }
  sent.resolve();
  await expect.poll(() => outbox(world)).toBe(0);
  expect(world.letters).toHaveLength(1);
});

const LETTERS = 40;

/** Several servers in one PostgreSQL, which know nothing of each other. */
async function servers(postgres: string, count: number): Promise<World[]> {
  const database = await freshDatabase(postgres);
  const worlds: World[] = [];
  onTestFinished(async () => {
    for (const world of worlds) await world.close();
    await database.remove();
  });
  for (let i = 0; i < count; i += 1) {
    const { dialect } = await database.open();
    worlds.push(await buildWorld({ dialect, working: false }));
  }
  return worlds;
}

test.each([inject("postgres")].flatMap((postgres) => postgres ?? []))(
  "K2 fault 9: several servers on one PostgreSQL write each letter once",
  async (postgres) => {
    const worlds = await servers(postgres, 3);
    const [first] = worlds;
    if (!first) return;
    for (let i = 0; i < LETTERS; i += 1) {
      await leaveTicket(await Visitor.arrive(first), { email: `person${i}@post.example` });
    }
    for (const { app } of worlds) app.start();
    await expect.poll(async () => (await counts(first))["outbox"]).toBe(0);
    const written = worlds.flatMap(({ letters }) => letters.map(({ to }) => to));
    expect(new Set(written).size).toBe(LETTERS);
    expect(written).toHaveLength(LETTERS);
  },
);

const claims = async ({ store }: World) =>
  (await store.db.selectFrom("outbox").select("claimed_until").execute()).map((row) => row.claimed_until);
