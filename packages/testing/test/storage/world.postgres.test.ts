import { path } from "@warmline/protocol";
import { openPostgres } from "@warmline/server/node";
import { Kysely, sql } from "kysely";
import { expect, inject, onTestFinished, test } from "vitest";
import { checkConformance } from "../../src/conformance/index.ts";
import { newId, Visitor, type Agent, type World } from "../../src/index.ts";
import { buildWorld } from "../../src/world/world.ts";
import { signIn } from "../sign-in.ts";
import { freshDatabase, QUIET } from "./fresh-database.ts";
import { layLine } from "./line.ts";

const postgres = inject("postgres");
const RULES_OF_STORES = [
  "S6",
  "W1",
  "W2",
  "W4",
  "W5",
  "W6",
  "F1",
  "F2",
  "C1",
  "C2",
  "C3",
  "C4",
  "C5",
  "C7",
  "C8",
  "M1",
  "M2",
  "M3",
  "M4",
  "M5",
  "M6",
  "M7",
  "M8",
  "P3",
  "P4",
  "P5",
  "P6",
  "U1",
  "U2",
  "U3",
  "U5",
  "U6",
  "U8",
] as const;

/** Two servers on one PostgreSQL, and a way into it beside them. */
async function openWorlds(postgresUrl: string) {
  const database = await freshDatabase(postgresUrl);
  const open = async () => (await database.open()).dialect;
  const world = await buildWorld({ dialect: await open() });
  const other = await buildWorld({ dialect: await open() });
  const beside = new Kysely<unknown>({ dialect: await open() });
  onTestFinished(async () => {
    await Promise.all([world.close(), other.close(), beside.destroy()]);
    await database.remove();
  });
  return { world, other, beside };
}

async function takeChat(world: World, chat: string): Promise<Agent> {
  const agent = await signIn(world);
  await agent.take(chat);
  return agent;
}

function testWorlds(postgres: string): void {
  test("F1 fault 7: a transaction that stalls after it took its number makes no reader skip it", async () => {
    const { world, other, beside } = await openWorlds(postgres);
    const visitor = await Visitor.arrive(world);
    const chat = await visitor.openChat();
    const agent = await takeChat(other, chat);
    const stream = await visitor.stream();
    const neighbour = await Visitor.arrive(world);
    const theirs = await neighbour.openChat();

    // The write of a word stops within its transaction, its number taken, for as long as somebody holds the lock.
    const stall = "begin if new.body like '%stalls%' then perform pg_advisory_xact_lock(7); end if; return new; end";
    await sql`create function stall() returns trigger language plpgsql as ${sql.lit(stall)}`.execute(beside);
    await sql`create trigger stall after insert on event for each row execute function stall()`.execute(beside);
    const gate = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const locking = beside.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(7)`.execute(tx);
      locked.resolve();
      await gate.promise;
    });
    await locked.promise;
    const stalled = agent.say(chat, "This one stalls");
    const isStalled = async () => {
      const waiting = await sql<{ n: number }>`select count(*) as n from pg_locks
        where locktype = 'advisory' and objid = 7 and not granted`.execute(beside);
      return waiting.rows[0]?.n;
    };
    await expect.poll(isStalled).toBe(1);

    const later = visitor.say(chat, "This one comes later");
    await neighbour.say(theirs, "Nobody keeps me waiting");
    const { snapshot, cursor } = (await Visitor.arrive(world, { restore: visitor.session.restore })).session;
    expect(snapshot.messages.map(({ parts }) => parts[0]?.type)).toEqual(["notice"]);
    gate.resolve();
    await locking;
    const [first] = (await stalled).events;
    const [second] = (await later).events;
    expect(second?.seq).toBe(Number(first?.seq) + 1);
    expect(cursor).toBe(`${world.store.epoch}:${Number(first?.seq) - 1}`);
    const seen: number[] = [];
    while (seen.at(-1) !== second?.seq) seen.push(Number((await stream.until("feed")).data["seq"]));
    expect(seen).toEqual(Array.from(seen, (_, index) => index + 1));
  });

  test("K6 fault 37: while the database is away all is unavailable, and afterwards it goes on without a restart", async () => {
    const database = await freshDatabase(postgres);
    const line = await layLine(database.url);
    const { dialect, close } = await openPostgres(line.url, QUIET);
    const world = await buildWorld({ dialect });
    onTestFinished(async () => {
      await world.close();
      await close();
      await database.remove();
    });
    const visitor = await Visitor.arrive(world);
    const chat = await visitor.openChat();
    const address = path("message", { conversationId: chat, messageId: newId() });
    const write = () => visitor.put(address, { text: "Are you there?" });
    const read = () =>
      world.fetch(path("session"), { method: "POST", json: { site: "fernhost", locale: "en", restore } });
    const { restore } = visitor.session;

    await line.cut();
    for (const ask of [write, read, write]) {
      const answer = await ask();
      expect(await answer.json()).toMatchObject({ code: "unavailable", status: 503 });
      expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
    }
    await expect(world.app.ready()).rejects.toThrow(/ECONNREFUSED|Connection terminated/);
    await line.mend();
    expect((await write()).status).toBe(201);
    expect((await read()).status).toBe(200);
    expect((await write()).status).toBe(200);
  });

  test("K6 fault 37: a store whose database went without a word is closed all the same", async () => {
    const database = await freshDatabase(postgres);
    onTestFinished(() => database.remove());
    const line = await layLine(database.url);
    const { dialect, close } = await openPostgres(line.url, QUIET);
    const isDead = Promise.withResolvers<void>();
    const working = new Kysely<unknown>({ dialect }).connection().execute(async (connection) => {
      line.deaden();
      isDead.resolve();
      await sql`select 1`.execute(connection);
    });
    const lost = working.catch(String);
    await isDead.promise;
    await close();
    expect(await lost).toContain("Connection terminated");
  });

  test("K2 fault 5: what a server wrote and did not live to do is done by another one that nobody woke", async () => {
    const database = await freshDatabase(postgres);
    const open = async (working: boolean) => buildWorld({ dialect: (await database.open()).dialect, working });
    const [dying, other] = [await open(false), await open(true)];
    onTestFinished(async () => {
      await Promise.all([dying.close(), other.close()]);
      await database.remove();
    });
    await other.settled();
    await (await Visitor.arrive(dying)).leaveTicket();
    other.clock.turn(60_000);
    await expect.poll(() => other.letters.length).toBe(1);
  });

  test("R1 a NUL where an id belongs is refused, and one in what people write is kept", async () => {
    const { world } = await openWorlds(postgres);
    const visitor = await Visitor.arrive(world);
    const agent = await signIn(world);
    const nul = "\0";
    const photos = [path("photo", { agentId: nul, digest: "d" }), path("photo", { agentId: "olena", digest: nul })];
    for (const photo of photos) expect((await world.fetch(photo)).status).toBe(404);
    expect(await agent.visitor(nul)).toMatchObject({ code: "not-found" });
    expect((await visitor.put(path("typing", { conversationId: nul }), { typing: true })).status).toBe(422);
    const ticket = await visitor.leaveTicket({ name: "Ma\0ria", gist: "a\0b", details: "c\0d" });
    const { conversations, visitor: record } = await visitor.look();
    expect(record.name).toBe("Maria");
    expect(conversations.find(({ id }) => id === ticket)?.ticket).toMatchObject({ gist: "a\0b", details: "c\0d" });
  });

  test("our own server keeps the rules of writes, feeds and conversations on PostgreSQL too", async () => {
    const { world } = await openWorlds(postgres);
    const link = (agentId: string) => world.app.agents.createSignInLink("fernhost", agentId);
    const report = await checkConformance({
      baseUrl: world.publicUrl,
      site: "fernhost",
      fetch: (request) => world.app.fetch(request),
      desk: { signIn: () => link("olena"), signInOther: () => link("tomas") },
      clock: world,
      only: RULES_OF_STORES,
    });
    expect(report.results.filter(({ outcome }) => outcome === "broken")).toEqual([]);
    expect(report.kept).toEqual(RULES_OF_STORES);
  });
}

if (postgres !== null) testWorlds(postgres);
