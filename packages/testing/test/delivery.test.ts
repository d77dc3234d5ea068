import { chatState, type SupportClient } from "@warmline/client";
import { problem, type ErrorCode } from "@warmline/protocol";
import { expect, test } from "vitest";
import { createWorld } from "../src/node/index.ts";
import type { World } from "../src/index.ts";
import { browserOf, shown, statuses, stored } from "./browser-of.ts";

type Fetch = typeof fetch;
/** What stands in the way of a request: it may answer instead, or wait. */
type Obstacle = (
  request: { method: string; path: string; body: unknown },
  go: () => Promise<Response>,
) => Promise<Response>;

const live = (page: SupportClient) =>
  expect.poll(() => [page.getState().session.status, page.getState().connection.status]).toEqual(["ready", "live"]);

async function chatting() {
  const world = await createWorld();
  let obstacle: Obstacle = (_, go) => go();
  const through: Fetch = (input, init) => {
    const request = {
      method: init?.method ?? "GET",
      path: new URL(new Request(input).url).pathname,
      body: readBody(init?.body),
    };
    return obstacle(request, () => world.network.fetch(input, init));
  };
  const page = browserOf(world).page({ fetch: through });
  await live(page);
  page.chat.send("one");
  await expect.poll(() => statuses(page)).toEqual(["sent"]);
  return {
    world,
    page,
    chat: Object.keys(page.getState().conversations)[0] ?? "",
    hinder: (next: Obstacle) => void (obstacle = next),
  };
}

const readBody = (body: unknown): unknown => (typeof body === "string" ? JSON.parse(body) : null);
const says = (request: { body: unknown }, text: string) => (request.body as { text?: string } | null)?.text === text;

const refusal = (code: ErrorCode) =>
  Response.json(problem(code), {
    status: problem(code).status,
    headers: { "Content-Type": "application/problem+json", "Retry-After": "1" },
  });

async function answered(world: World, chat: string, text: string): Promise<void> {
  const agent = await world.agent();
  await agent.take(chat);
  await agent.say(chat, text);
}

test("W1 fault 1: the repetition of a write whose answer was lost gets the first answer: one row, one bubble", async () => {
  const { world, page } = await chatting();
  world.network.dropAnswers();
  page.chat.send("two");
  await expect.poll(() => stored(world)).toEqual(["one", "two"]);
  await world.turn(5_000);
  await expect.poll(() => page.getState().outbox).toEqual([]);
  expect(shown(page)).toEqual(["one", "two"]);
  expect(await stored(world)).toEqual(["one", "two"]);
});

test("W1 fault 2: a write that is repeated while the first still runs is stored once, and both get the same answer", async () => {
  const { world, page, hinder } = await chatting();
  const answers: unknown[] = [];
  hinder(async (request, go) => {
    if (!says(request, "two")) return go();
    const both = await Promise.all([go(), go(), go()]);
    for (const answer of both) answers.push(await answer.clone().json());
    return both[2];
  });
  page.chat.send("two");
  await expect.poll(() => statuses(page)).toEqual(["sent", "sent"]);
  expect(answers).toHaveLength(3);
  expect(answers).toEqual([answers[0], answers[0], answers[0]]);
  expect(await stored(world)).toEqual(["one", "two"]);
});

test("O5 fault 3: an echo that comes before the answer is the same message, and the late answer changes nothing", async () => {
  const { world, page, hinder } = await chatting();
  const gate = Promise.withResolvers<void>();
  hinder(async (request, go) => {
    const answer = await go();
    if (says(request, "two")) await gate.promise;
    return answer;
  });
  page.chat.send("two");
  await expect.poll(() => statuses(page)).toEqual(["sent", "sent"]);
  const before = page.getState().messages;
  gate.resolve();
  await world.settled();
  expect(page.getState().messages).toEqual(before);
  expect(shown(page)).toEqual(["one", "two"]);
});

test("O6 fault 4: what has no place yet is shown after all that has, in the order in which it was written", async () => {
  const { world, page, chat, hinder } = await chatting();
  const gate = Promise.withResolvers<void>();
  hinder(async (request, go) => {
    if (says(request, "two")) await gate.promise;
    return go();
  });
  page.chat.send("two");
  page.chat.send("three");
  await answered(world, chat, "Meanwhile");
  await expect.poll(() => shown(page)).toEqual(["one", "Meanwhile", "two", "three"]);
  gate.resolve();
  await expect.poll(() => page.getState().outbox).toEqual([]);
  expect(shown(page)).toEqual(["one", "Meanwhile", "two", "three"]);
  expect(await stored(world)).toEqual(["one", "two", "three"]);
});

test("K2 fault 5: what was committed by a server that died before it could tell anybody reaches whoever resumes", async () => {
  const { world, page, chat } = await chatting();
  const agent = await world.agent();
  await agent.take(chat);
  await expect.poll(() => chatState.present(page.getState())?.state).toBe("active");
  world.killServer();
  await world.startServer();
  await (await world.agent()).say(chat, "From before the crash");
  page.support.reconnect();
  await expect.poll(() => shown(page)).toEqual(["one", "From before the crash"]);
});

test("F2 fault 13: a stream that breaks in the middle goes on without a gap and without anything twice", async () => {
  const { world, page, chat } = await chatting();
  const agent = await world.agent();
  await agent.take(chat);
  const said = Array.from({ length: 30 }, (_, index) => `answer ${index}`);
  for (const [index, text] of said.entries()) {
    await agent.say(chat, text);
    if (index % 4 === 3) {
      world.network.cutStreams();
      await world.turn(2_000);
    }
  }
  await world.turn(60_000);
  await expect.poll(() => shown(page)).toEqual(["one", ...said]);
});

test("F3 fault 14: a client whose cursor is of another store takes all anew, and keeps what waits and what is being typed", async () => {
  const { world, page, hinder } = await chatting();
  hinder((request, go) => (says(request, "two") ? Promise.resolve(refusal("unavailable")) : go()));
  page.chat.send("two");
  page.chat.setDraft("half a thou");
  await expect.poll(() => page.getState().outbox[0]?.failure?.code).toBe("unavailable");
  await world.store.db.deleteFrom("event").execute();
  await world.store.db.updateTable("visitor").set({ seq: 0 }).execute();
  world.network.cutStreams();
  await world.turn(20_000);
  await live(page);
  expect(page.getState().seq).toBe(0);
  expect(shown(page)).toEqual(["one", "two"]);
  expect(page.chat.getDraft()).toBe("half a thou");
  hinder((_, go) => go());
  await world.turn(60_000);
  await expect.poll(() => page.getState().outbox).toEqual([]);
  expect(await stored(world)).toContain("two");
});

test("S6 fault 15: what happens between the handshake and the stream is not missed", async () => {
  const { world, page, chat, hinder } = await chatting();
  await page.support.identify(await world.identity({ sub: "maria", name: "Maria" }));
  const gate = Promise.withResolvers<void>();
  hinder(async ({ path }, go) => {
    if (path.endsWith("/stream")) await gate.promise;
    return go();
  });
  page.support.reconnect();
  await answered(world, chat, "In between");
  gate.resolve();
  await expect.poll(() => shown(page)).toEqual(["one", "In between"]);
});

test("F3 fault 16: a status that changed while nobody listened is part of what comes anew", async () => {
  const { world, page, chat } = await chatting();
  world.network.offline();
  const agent = await world.agent();
  await agent.take(chat);
  await agent.say(chat, "Done");
  await agent.end(chat);
  // The events of it are gone, so that only the snapshot can tell.
  await world.store.db.updateTable("visitor").set({ feed_after: 1_000, seq: 1_000 }).execute();
  world.network.online();
  await world.turn(60_000);
  await expect.poll(() => chatState.present(page.getState())?.state).toBe("ended");
  expect(Object.values(page.getState().contacts)[0]?.endedAt).toEqual(expect.any(Number));
  expect(page.getState().seq).toBeGreaterThanOrEqual(1_000);
});

test("O3 fault 23: a message that is refused for good is set aside with its reason, and the rest goes", async () => {
  const { world, page, hinder } = await chatting();
  hinder((request, go) => (says(request, "bad") ? Promise.resolve(refusal("invalid-request")) : go()));
  page.chat.send("two");
  const bad = page.chat.send("bad");
  page.chat.send("three");
  await expect.poll(() => page.getState().outbox.map(({ id, status }) => [id, status])).toEqual([[bad, "failed"]]);
  await expect.poll(() => stored(world)).toEqual(["one", "two", "three"]);
  expect(page.getState().outbox[0]).toMatchObject({
    failure: { code: "invalid-request", retryable: false },
    inDoubt: false,
  });
  expect(page.chat.discard(bad)).toBe("bad");
});

test.each(["unavailable", "too-many-requests", "internal", "storage-full"] as const)(
  "O2 fault 24: while the first meets %s all wait; none overtakes",
  async (code) => {
    const { world, page, hinder } = await chatting();
    const asked: unknown[] = [];
    let isOver = false;
    hinder((request, go) => {
      if (request.method === "PUT" && request.path.includes("/messages/")) asked.push(request.body);
      return says(request, "two") && !isOver ? Promise.resolve(refusal(code)) : go();
    });
    for (const text of ["two", "three", "four"]) page.chat.send(text);
    await world.turn(20_000);
    expect(asked.length).toBeGreaterThan(1);
    expect(new Set(asked.map((body) => (body as { text: string }).text))).toEqual(new Set(["two"]));
    expect(await stored(world)).toEqual(["one"]);
    isOver = true;
    await world.turn(60_000);
    await expect.poll(() => stored(world)).toEqual(["one", "two", "three", "four"]);
  },
);

test("L8 fault 32: a clock that is hours wrong changes neither the order nor what is said of the time", async () => {
  const { world, page: right, chat } = await chatting();
  const skewed = { now: () => world.clock.now() - 7 * 3_600_000, ...pick(world) };
  const customer = await world.visitor({ locale: "en" });
  const wrong = world.client({ storage: customer.storage(), clock: skewed });
  wrong.support.open();
  await live(wrong);
  wrong.chat.send("first");
  await expect.poll(() => statuses(wrong)).toEqual(["sent"]);
  const [own = ""] = Object.keys(wrong.getState().conversations);
  await answered(world, own, "second");
  wrong.chat.send("third");
  await expect.poll(() => shown(wrong)).toEqual(["first", "second", "third"]);
  await expect.poll(() => wrong.getState().outbox).toEqual([]);
  expect(chatState.rows(wrong.getState()).every(({ at }) => Math.abs(at - world.clock.now()) < 60_000)).toBe(true);
  expect(Object.keys(right.getState().conversations)).toEqual([chat]);
});

function pick({ clock }: World) {
  return { setTimeout: clock.setTimeout, clearTimeout: clock.clearTimeout };
}

test("W6 fault 44: marks that arrive late take nothing back", async () => {
  const { world, page, chat, hinder } = await chatting();
  const gate = Promise.withResolvers<void>();
  const held: Promise<Response>[] = [];
  hinder((request, go) => {
    if (!request.path.endsWith("/marks") || held.length > 0) return go();
    const late = gate.promise.then(go);
    held.push(late);
    return late;
  });
  await answered(world, chat, "Read me");
  await expect.poll(() => held.length).toBe(1);
  await world.agent().then((agent) => agent.say(chat, "And me"));
  await expect.poll(() => shown(page)).toEqual(["one", "Read me", "And me"]);
  page.chat.markSeen();
  gate.resolve();
  await world.turn(5_000);
  await expect.poll(() => page.getState().outbox).toEqual([]);
  const { visitor } = page.getState().conversations[chat]!.marks;
  expect([visitor.read, visitor.delivered]).toEqual([visitor.read, visitor.read]);
  expect(visitor.read).toBe(page.getState().messages[chat]!.at(-1)!.seq);
});
