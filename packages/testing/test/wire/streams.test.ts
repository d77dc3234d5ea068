import { path, type Inbox, type SiteState, type Wait } from "@warmline/protocol";
import { expect, test } from "vitest";
import { type Frames, newId, receipt, Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { hold } from "../hold.ts";
import { signIn } from "../sign-in.ts";
import { beginTalk } from "../talk.ts";

const LONG = "All work and no play makes the site a dull place. ".repeat(79);

async function present(world: World): Promise<number> {
  return (await Visitor.arrive(world)).session.snapshot.site.agentsAvailable;
}

test("F2 a long way to catch up is walked at the reader’s pace, in one stream", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  for (let i = 0; i < 250; i += 1) {
    if (i % 100 === 99) world.clock.turn(60_000);
    await visitor.say(chat, LONG);
  }
  const stream = await visitor.stream();
  for (let seq = 1; seq <= 251; seq += 1) expect((await stream.until("feed")).data["seq"]).toBe(seq);
});

test("D1 an inbox of any size arrives, and what follows it too", async () => {
  const world = await createWorld();
  const agent = await signIn(world);
  for (let i = 0; i < 150; i += 1) {
    const visitor = await Visitor.arrive(world);
    await visitor.say(await visitor.openChat(), LONG);
  }
  const opened = agent.stream();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  const desk = await opened;
  for (let i = 0; i < 3; i += 1) await visitor.say(chat, `Hello ${i}`);
  const inbox = (await desk.until("inbox")).data as unknown as Inbox;
  expect(inbox.entries.length).toBeGreaterThanOrEqual(150);
  const head = inbox.heads[visitor.session.snapshot.visitor.id] ?? 0;
  for (let seq = head + 1; seq <= 4; seq += 1) {
    expect((await desk.until("feed")).data).toMatchObject({ seq, prev: seq - 1 });
  }
});

test("F4 asking for the head of a stream opens none", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const head = (address: string, token: string) => world.fetch(address, { method: "HEAD", token });
  expect((await head("/v1/desk/stream", agent.token)).status).toBe(405);
  expect((await head(`/v1/stream?cursor=${visitor.session.cursor}`, visitor.token)).status).toBe(405);
  expect(await present(world)).toBe(0);
});

test("F4 a request that is given up leaves nobody at the desk", async () => {
  const world = await createWorld();
  const agent = await signIn(world);
  const gone = new AbortController();
  const answer = await world.fetch("/v1/desk/stream", { token: agent.token, signal: gone.signal });
  await expect.poll(() => present(world)).toBe(1);
  gone.abort();
  await expect.poll(() => present(world)).toBe(0);
  expect(answer.status).toBe(200);
});

test("C2 agents are counted by person, and leave with their last stream", async () => {
  const world = await createWorld();
  const agent = await signIn(world);
  const streams = [await agent.stream(), await agent.stream(), await (await signIn(world, "tomas")).stream()];
  for (const stream of streams) await stream.until("inbox");
  expect(await present(world)).toBe(2);
  await streams[0]?.close();
  expect(await present(world)).toBe(2);
  for (const stream of streams) await stream.close();
  await expect.poll(() => present(world)).toBe(0);
});

test("C2 marks and ticket answers leave the line alone: nobody is told the same place again", async () => {
  const world = await createWorld();
  const waiting = await Visitor.arrive(world);
  await waiting.openChat();
  const other = await Visitor.arrive(world);
  const agent = await signIn(world);
  const chat = await other.openChat();
  await agent.take(chat);
  const { seq } = (await other.say(chat, "Hi")).events[0] ?? { seq: 0 };
  const stream = await waiting.stream();
  await stream.until("moment", ({ type }) => type === "wait");
  for (let i = 1; i <= seq; i += 1) {
    await receipt(await agent.put(path("deskMarks", { conversationId: chat }), { delivered: i, read: i }));
  }
  const third = await Visitor.arrive(world);
  await agent.end(chat);
  await third.openChat();
  world.clock.turn(15_000);
  const told: string[] = [];
  for (let frame = await stream.next(); frame && frame.event !== "heartbeat"; frame = await stream.next()) {
    if (frame.event === "moment") told.push(String(frame.data["type"]));
  }
  expect(told).toEqual([]);
});

test("C2 a wait is told anew before it stops being valid", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  await visitor.openChat();
  const stream = await visitor.stream();
  const first = (await stream.until("moment", ({ type }) => type === "wait")).data["wait"] as Wait;
  world.clock.turn(25_000);
  const again = (await stream.until("moment", ({ type }) => type === "wait")).data["wait"] as Wait;
  expect(again.asOf).toBe(first.asOf + 25_000);
  expect(again.validUntil).toBeGreaterThan(world.clock.now());
});

test("F6 a server that goes takes no new streams", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  await world.app.drain();
  const late = await world.fetch(`/v1/stream?cursor=${visitor.session.cursor}`, { token: visitor.token });
  expect(await late.json()).toMatchObject({ code: "unavailable" });
  expect(Number(late.headers.get("Retry-After"))).toBeGreaterThan(0);
});

test("R2 one visitor has so many streams at once, and no more", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const open = () => world.fetch(`/v1/stream?cursor=${visitor.session.cursor}`, { token: visitor.token });
  const streams: Response[] = [];
  for (let i = 0; i < 20; i += 1) streams.push(await open());
  expect(await (await open()).json()).toMatchObject({ code: "too-many-requests" });
  await streams[0]?.body?.cancel();
  expect((await open()).status).toBe(200);
});

test("F1 F2 streams that begin amid a storm of writes lose nothing and double nothing", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const seen: Promise<number[]>[] = [];
  const total = 120;
  const last = 4 + total;
  const readAll = async (frames: Frames) => {
    const seqs: number[] = [];
    while (seqs.at(-1) !== last) seqs.push(Number((await frames.until("feed")).data["seq"]));
    return seqs;
  };
  await Promise.all(
    Array.from({ length: total }, async (_, i) => {
      if (i % 10 === 0) seen.push(visitor.stream().then(readAll));
      const by = i % 2 === 0 ? visitor.say(chat, `v${i}`) : agent.say(chat, `a${i}`);
      await by;
    }),
  );
  const all = Array.from({ length: last }, (_, i) => i + 1);
  for (const seqs of await Promise.all(seen)) expect(seqs).toEqual(all);
});

test("D1 a desk that opens amid a storm of writes has every event in the inbox or after it", async () => {
  const world = await createWorld();
  const agent = await signIn(world);
  const visitors = await Promise.all(Array.from({ length: 6 }, () => Visitor.arrive(world)));
  const chats = await Promise.all(visitors.map((visitor) => visitor.openChat()));
  const writes = Promise.all(
    Array.from({ length: 90 }, async (_, i) => visitors[i % 6]?.say(chats[i % 6] ?? "", `m${i}`)),
  );
  const desks = await Promise.all(Array.from({ length: 8 }, () => agent.stream()));
  await writes;
  for (const desk of desks) {
    const { heads } = (await desk.until("inbox")).data as unknown as Inbox;
    const at = new Map(Object.entries(heads));
    expect(at.size).toBe(6);
    while ([...at.values()].some((seq) => seq < 16)) {
      const { visitorId, prev, seq } = (await desk.until("feed")).data as {
        visitorId: string;
        prev: number;
        seq: number;
      };
      expect(at.get(visitorId)).toBe(prev);
      at.set(visitorId, seq);
    }
  }
});

test("F8 the site as it is now comes with every new stream", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const stream = await visitor.stream();
  const { data } = await stream.until("moment", ({ type }) => type === "site");
  expect((data["site"] as SiteState).agents.map(({ id }) => id)).toEqual(["olena", "tomas", "pip"]);
});

test("D1 each entry of the inbox has its last word, its open promise and its rating, and no other’s", async () => {
  const world = await createWorld();
  const agent = await signIn(world);
  const people = await Promise.all(Array.from({ length: 3 }, () => Visitor.arrive(world)));
  const chats: string[] = [];
  for (const [i, visitor] of people.entries()) {
    const chat = await visitor.openChat();
    chats.push(chat);
    await visitor.say(chat, `first ${i}`);
    await agent.take(chat);
    await visitor.say(chat, `last ${i}`);
  }
  const [promised = "", rated = "", plain = ""] = chats;
  await agent.promise(promised, 10);
  await agent.end(rated);
  const contactId = (await agent.visitor(people[1]?.session.snapshot.visitor.id ?? "")).contacts[0]?.id ?? "";
  await people[1]?.put(path("choice", { ratingId: contactId, choiceId: newId() }), { face: "happy" });
  const { entries, heads } = (await (await agent.stream()).until("inbox")).data as unknown as Inbox;
  const of = (id: string) => entries.find(({ conversation }) => conversation.id === id);
  expect(entries).toHaveLength(3);
  expect(Object.keys(heads).sort()).toEqual(people.map(({ session }) => session.snapshot.visitor.id).sort());
  expect(of(promised)).toMatchObject({ promise: { state: "open" }, rating: null });
  expect(of(promised)?.last?.parts[0]?.type).toBe("promise");
  expect(of(rated)).toMatchObject({ promise: null, rating: { face: "happy" }, last: { parts: [{ text: "last 1" }] } });
  expect(of(plain)).toMatchObject({ promise: null, rating: null, last: { parts: [{ text: "last 2" }] } });
});

test("F6 fault 21: a server that goes answers what runs, refuses what comes, and is not ready any more", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  await world.app.ready();
  const letGo = await hold(world);
  const running = visitor.say(chat, "Just in time");
  await expect.poll(() => world.app.figures().running).toBeGreaterThan(0);
  let isGone = false;
  const gone = world.app.drain().then(() => (isGone = true));
  await expect(world.app.ready()).rejects.toThrow("the server is going");
  for (const late of [
    await visitor.put(path("message", { conversationId: chat, messageId: newId() }), { text: "Too late" }),
    await world.fetch(path("session"), { method: "POST", json: { site: "fernhost", locale: "en" } }),
  ]) {
    expect(await late.json()).toMatchObject({ code: "unavailable" });
    expect(Number(late.headers.get("Retry-After"))).toBeGreaterThan(0);
  }
  expect(isGone).toBe(false);
  await letGo();
  expect((await running).events).toHaveLength(1);
  await gone;
});
