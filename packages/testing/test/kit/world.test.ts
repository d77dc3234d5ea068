import { chatState, supportState } from "@warmline/client";
import { expect, test, vi } from "vitest";
import { Agent, TurnedClock, Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { statuses, texts } from "./texts.ts";

const hello = { site: "fernhost", locale: "en" };

test("two worlds in one process know nothing of each other", async () => {
  const here = await createWorld();
  const there = await createWorld();
  const client = here.client();
  client.chat.send("Only here");
  await here.play("agent answers");
  there.network.offline();
  there.clock.turn(60_000);
  expect(statuses(client)).toEqual(["read"]);
  expect((await (await there.agent()).inbox()).entries).toEqual([]);
  await there.close();
  client.chat.send("Still here");
  await here.settled();
  expect(statuses(client)).toEqual(["read", "sent"]);
  await here.close();
});

test("a world that is closed has ended its clients, streams, letters and store, and answers nobody", async () => {
  const world = await createWorld();
  const client = world.client();
  client.support.open();
  await world.settled();
  const visitor = await world.visitor();
  const stream = await visitor.stream();
  world.scriptedAgent();
  await (await world.agent()).sitDown();
  world.holdLetters(new Promise(() => undefined));
  await visitor.leaveTicket();
  await world.close();
  await world.close();
  expect(client.getState().connection.status).toBe("idle");
  expect((await stream.until("bye")).data).toMatchObject({ reason: "draining" });
  expect(await stream.next()).toBeNull();
  await expect(world.fetch("/v1/session", { method: "POST", json: hello })).rejects.toThrow(TypeError);
  await expect(world.network.fetch(world.publicUrl)).rejects.toThrow(TypeError);
  await expect(world.store.db.selectFrom("meta").selectAll().execute()).rejects.toThrow("destroyed");
  expect([world.letters, world.clock.nextAt]).toEqual([[], null]);
});

test("a turned clock gives what became due its time: a line that the same clock keeps alive stays alive", async () => {
  const world = await createWorld();
  const client = world.client();
  client.support.open();
  await world.settled();
  const seen = new Set<string>();
  client.subscribe(() => seen.add(client.getState().connection.status));
  const from = world.clock.now();
  await world.turn(10 * 60_000);
  expect(world.clock.now() - from).toBe(600_000);
  expect(seen).toEqual(new Set(["live"]));
  await world.turnTo(from + 700_000);
  expect(world.clock.now()).toBe(from + 700_000);
  await expect(world.turnTo(from)).rejects.toThrow(RangeError);
  await world.close();
});

test("time goes by by itself where it is let, until it is stopped or the world ends", async () => {
  vi.useFakeTimers();
  try {
    const world = await createWorld();
    const from = world.clock.now();
    const stop = world.walk();
    vi.advanceTimersByTime(5_000);
    expect(world.clock.now() - from).toBe(5_000);
    stop();
    vi.advanceTimersByTime(5_000);
    expect(world.clock.now() - from).toBe(5_000);
    world.walk();
    vi.advanceTimersByTime(1_000);
    await world.close();
    vi.advanceTimersByTime(5_000);
    expect(world.clock.now() - from).toBe(6_000);
  } finally {
    vi.useRealTimers();
  }
});

test("a clock that is turned by parts of a millisecond tells whole ones, and loses none", () => {
  const clock = new TurnedClock(1_000);
  for (let turns = 0; turns < 4; turns += 1) clock.turn(0.5);
  expect(clock.now()).toBe(1_002);
  clock.turn(0.75);
  expect(clock.now()).toBe(1_002);
  clock.turnTo(1_002);
  clock.turn(0.25);
  expect(clock.now()).toBe(1_003);
});

test("a clock rings in order, tells its next bell, and does not go back", () => {
  const clock = new TurnedClock(1_000);
  const rung: [string, number][] = [];
  clock.setTimeout(() => rung.push(["late", clock.now()]), 20);
  clock.setTimeout(() => rung.push(["early", clock.now()]), 10);
  const off = clock.setTimeout(() => rung.push(["never", clock.now()]), 15);
  clock.clearTimeout(off);
  expect(clock.nextAt).toBe(1_010);
  clock.turnTo(1_020);
  expect(rung).toEqual([
    ["early", 1_010],
    ["late", 1_020],
  ]);
  expect(clock.nextAt).toBeNull();
  expect(() => clock.turn(-1)).toThrow(RangeError);
  expect(() => clock.turnTo(Number.NaN)).toThrow(RangeError);
});

test("a widget that is given a visitor’s storage goes on with that visitor’s session", async () => {
  const world = await createWorld();
  const visitor = await world.visitor({ locale: "uk" });
  await visitor.begin("Сайт не відкривається");
  await world.play("agent answers", { text: "Уже працює" });
  const client = world.client({ storage: visitor.storage(), locale: "uk" });
  client.support.restore();
  await world.settled();
  expect(texts(client)).toEqual(["Сайт не відкривається", "Уже працює"]);
  expect(supportState.visitor(client.getState())?.id).toBe(visitor.id);
  await world.close();
});

test("a storage names the server as the widget is given it, with or without a slash", async () => {
  const world = await createWorld();
  const visitor = await world.visitor();
  await visitor.begin("Hello");
  const client = world.client({
    server: "https://other.example/help/",
    storage: visitor.storage("https://other.example/help"),
  });
  client.support.restore();
  expect(client.getState().session.status).not.toBe("idle");
  const stranger = world.client({ storage: world.storage() });
  stranger.support.restore();
  expect(stranger.getState().session.status).toBe("idle");
  await world.close();
});

test("a visitor of a server without a known address must be told it for the storage", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive({ fetch: (path, init) => world.fetch(path, init) });
  expect(() => visitor.storage()).toThrow(TypeError);
  expect(visitor.storage("https://support.example").get("warmline:fernhost@https://support.example")).toBe(
    visitor.session.restore,
  );
  await world.close();
});

test("a visitor with a name is a customer whom the host signed in", async () => {
  const world = await createWorld();
  const { session } = await world.visitor({ name: "Maria", email: "maria@post.example" });
  expect(session.snapshot.visitor).toMatchObject({ name: "Maria", email: "maria@post.example", identified: true });
  expect((await world.visitor()).session.snapshot.visitor).toMatchObject({ name: null, identified: false });
  await world.close();
});

test("a widget that is given a signed-in customer’s storage goes on as that customer", async () => {
  const world = await createWorld();
  const visitor = await world.visitor({ name: "Maria" });
  await visitor.begin("Hello");
  const client = world.client({ storage: visitor.storage() });
  client.support.restore();
  await world.settled();
  expect(supportState.visitor(client.getState())).toMatchObject({ id: visitor.id, name: "Maria", identified: true });
  expect(texts(client)).toEqual(["Hello"]);
  await world.close();
});

test("a host’s token signs a client in, until it expires", async () => {
  const world = await createWorld();
  const client = world.client();
  const token = await world.identity({ sub: "maria", name: "Maria", seconds: 60 });
  await world.turn(180_000);
  expect(await client.support.identify(token)).toMatchObject({ ok: false, code: "identity-refused" });
  expect(await client.support.identify(await world.identity({ sub: "maria", name: "Maria" }))).toEqual({ ok: true });
  expect(supportState.visitor(client.getState())?.name).toBe("Maria");
  await world.close();
});

test("a site may be another one, with other people", async () => {
  const world = await createWorld({
    site: (site) => {
      site.id = "elsewhere";
      site.agents = [{ id: "ivan", name: "Ivan" }];
      site.tickets.answerer = "ivan";
    },
  });
  const client = world.client();
  client.chat.send("Hello");
  const { agent } = await world.play("agent answers");
  expect([agent.id, chatState.agent(client.getState())?.name]).toEqual(["ivan", "Ivan"]);
  const visitor = await world.visitor();
  await visitor.begin("Hello again");
  expect((await visitor.look()).site.id).toBe("elsewhere");
  await world.close();
});

test("a visitor can do whatever a widget can", async () => {
  const world = await createWorld();
  const visitor = await world.visitor();
  const chat = await visitor.begin("Hello");
  const agent = await world.agent();
  const desk = await agent.stream();
  await desk.until("inbox");
  await visitor.type(chat);
  const mark = await desk.until("moment", ({ type }) => type === "typing");
  expect(mark.data).toMatchObject({ conversationId: chat, by: { kind: "visitor" }, typing: true });
  await desk.close();
  const { contactId } = await world.play("agent ends the chat");
  await visitor.rate(contactId, "happy");
  const next = await visitor.begin("One more thing");
  await visitor.leave(next);
  const ticket = await visitor.leaveTicket({ gist: "And a ticket" });
  const { ratings, conversations } = await visitor.look();
  expect(ratings.map(({ face }) => face)).toEqual(["happy"]);
  expect(conversations.map(({ id, state, endReason }) => [id, state, endReason])).toEqual([
    [chat, "ended", "solved"],
    [next, "ended", "left"],
    [ticket, "waiting", null],
  ]);
  await world.close();
});

test("an agent stays signed in however late it gets, and is the same person when asked for again", async () => {
  const world = await createWorld();
  const agent = await world.agent("tomas");
  await agent.sitDown();
  await agent.sitDown();
  expect(agent.isSeated).toBe(true);
  await world.turn(3 * 3_600_000);
  const chat = await (await world.visitor()).begin("Still there?");
  await agent.take(chat);
  expect(await world.agent("tomas")).toBe(agent);
  await agent.getUp();
  expect(agent.isSeated).toBe(false);
  await expect(world.agent("nobody")).rejects.toThrow("nobody");
  await world.close();
});

test("an agent who signed in by one link is signed out when the token expires", async () => {
  const world = await createWorld();
  const agent = await Agent.signIn(world, await world.app.agents.createSignInLink("fernhost", "olena"));
  await world.turn(3_600_000);
  const { status } = await agent.put("/v1/desk/card", { name: "Olena", signature: "", languages: [] });
  expect(status).toBe(401);
  await world.close();
});

async function followScript(world: World): Promise<string[]> {
  const client = world.client();
  client.support.open();
  client.chat.send("My certificate has expired");
  await world.turn(120_000);
  return texts(client);
}

test("a scripted agent goes by the world’s clock where it is told to", async () => {
  const world = await createWorld({ timers: "clock" });
  world.scriptedAgent({ pace: { listen: 5_000 } });
  const said = (await followScript(world)).join("\n");
  expect(said).toContain("small program");
  expect(said).toContain("I’ll close this for now.");
  expect(world.logged).toEqual([]);
  await world.close();
});

test("a scripted agent comes back to its desk when the server does", async () => {
  const world = await createWorld({ timers: "clock" });
  world.scriptedAgent();
  await world.settled();
  const { comesBack } = await world.play("server goes away");
  await vi.waitFor(async () => {
    await world.turn(1_000);
    expect(world.logged.join()).toContain("is away");
  });
  await comesBack();
  expect((await followScript(world)).join("\n")).toContain("small program");
  await world.close();
});

test("the pretended timers of a test runner hold no world up", async () => {
  vi.useFakeTimers();
  try {
    const world = await createWorld();
    const client = world.client();
    client.chat.send("Hello");
    await world.play("agent answers", { text: "Good morning" });
    await world.turn(60_000);
    expect(texts(client)).toEqual(["Hello", "Good morning"]);
    await world.close();
  } finally {
    vi.useRealTimers();
  }
});

test("an agent who is asked to sit down by two at once sits on one chair", async () => {
  const world = await createWorld();
  const agent = await world.agent();
  await Promise.all([agent.sitDown(), agent.sitDown()]);
  await agent.getUp();
  await world.settled();
  expect((await (await world.visitor()).look()).site.agentsAvailable).toBe(0);
  await world.close();
});
