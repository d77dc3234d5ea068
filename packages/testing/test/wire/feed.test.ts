import { path, type DeskFeed, type Inbox } from "@warmline/protocol";
import { expect, test } from "vitest";
import { Frames, newId, Visitor } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { ask } from "../../src/people/ask.ts";
import { signIn } from "../sign-in.ts";
import { beginTalk } from "../talk.ts";

test("F1 F2 a stream gives every event after its cursor in order, then what follows", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const chat = await visitor.openChat();
  for (const text of ["one", "two", "three"]) await visitor.say(chat, text);
  const stream = await visitor.stream();
  const seqs: unknown[] = [];
  const read = async (n: number) => {
    while (seqs.length < n) seqs.push((await stream.until("feed")).data["seq"]);
  };
  await read(4);
  await agent.take(chat);
  await visitor.say(chat, "four");
  await read(8);
  expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("F2 a reader that comes back with its cursor misses nothing and sees nothing twice", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  await visitor.say(chat, "one");
  const before = await visitor.stream();
  let cursor = "";
  for (let i = 0; i < 2; i += 1) cursor = (await before.until("feed")).id ?? "";
  await before.close();
  await visitor.say(chat, "two");
  const after = await visitor.stream(cursor);
  expect((await after.until("feed")).data["seq"]).toBe(3);
});

test("F3 a cursor of another epoch, or beyond the feed, is told to begin anew", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  for (const cursor of ["elsewhere:0", visitor.session.cursor.replace(/\d+$/, "999")]) {
    const stream = await visitor.stream(cursor);
    expect((await stream.until("resync")).data).toEqual({ reason: "epoch" });
    expect(await stream.next()).toBeNull();
  }
});

test("F4 hello comes first, heartbeats follow, and no proxy is allowed to buffer", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const response = await world.fetch(`/v1/stream?cursor=${visitor.session.cursor}`, { token: visitor.token });
  expect(response.headers.get("Content-Type")).toContain("text/event-stream");
  expect(response.headers.get("X-Accel-Buffering")).toBe("no");
  expect(response.headers.get("Cache-Control")).toContain("no-transform");
  const stream = new Frames(response);
  expect(await stream.next()).toMatchObject({ event: "hello", data: { heartbeatMs: 15_000, now: world.clock.now() } });
  world.clock.turn(15_000);
  expect((await stream.until("heartbeat")).data).toEqual({ now: world.clock.now() });
});

test("F6 fault 21: a server that goes says bye, and the stream ends", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const stream = await visitor.stream();
  await stream.until("hello");
  await world.app.drain();
  expect((await stream.until("bye")).data).toMatchObject({ reason: "draining" });
  expect(await stream.next()).toBeNull();
});

test("K4 fault 35: a reader who does not read is let go with a way to come back", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  // Straight from the app: on its way to a customer a world reads ahead.
  const request = ask(`${world.publicUrl}/v1/stream?cursor=${visitor.session.cursor}`, { token: visitor.token });
  const stream = new Frames(await world.app.fetch(request));
  await stream.until("feed");
  const text = "ж".repeat(4_000);
  for (let i = 0; i < 250; i += 1) await visitor.say(chat, text);
  const bye = await stream.until("bye");
  expect(bye.data).toMatchObject({ reason: "slow-consumer" });
});

test("F8 fault 43: typing travels to the other side as a moment with an end", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const desk = await agent.stream();
  await desk.until("inbox");
  const stream = await visitor.stream();
  await stream.until("hello");
  expect((await visitor.put(path("typing", { conversationId: chat }), { typing: true })).status).toBe(204);
  const seen = await desk.until("moment", ({ type }) => type === "typing");
  expect(seen.data).toMatchObject({
    conversationId: chat,
    by: { kind: "visitor" },
    expiresAt: world.clock.now() + 6_000,
  });
  await agent.put(path("deskTyping", { conversationId: chat }), { typing: true });
  const heard = await stream.until("moment", ({ type }) => type === "typing");
  expect(heard.data).toMatchObject({ by: { kind: "agent", agentId: "olena" }, typing: true });
});

test("D1 the desk begins with the inbox and then gets every event with the one before it", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const chat = await visitor.openChat();
  await visitor.say(chat, "Hello");
  const desk = await agent.stream();
  const inbox = (await desk.until("inbox")).data as unknown as Inbox;
  expect(inbox.entries.map(({ conversation }) => conversation.id)).toEqual([chat]);
  expect(inbox.heads).toEqual({ [visitor.session.snapshot.visitor.id]: 2 });
  await visitor.say(chat, "Anybody?");
  expect((await desk.until("feed")).data).toMatchObject({ seq: 3, prev: 2 });
  const feed = await world.fetch(`${path("deskFeed", { visitorId: visitor.session.snapshot.visitor.id })}?after=1`, {
    token: agent.token,
  });
  expect(((await feed.json()) as DeskFeed).events.map(({ seq }) => seq)).toEqual([2, 3]);
});

test("D2 a digest tells the last number of every open visitor", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  await visitor.openChat();
  const desk = await agent.stream();
  await desk.until("inbox");
  world.clock.turn(30_000);
  expect((await desk.until("digest")).data).toEqual({ heads: { [visitor.session.snapshot.visitor.id]: 1 } });
});

test("D1 a desk sees nothing of another site’s visitors", async () => {
  const world = await createWorld();
  const agent = await signIn(world);
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  const read = () => world.fetch(path("deskVisitor", { visitorId: visitor.id }), { token: agent.token });
  expect((await read()).status).toBe(200);
  await world.store.db.updateTable("visitor").set({ site: "another-site" }).where("id", "=", visitor.id).execute();
  expect(await (await read()).json()).toMatchObject({ code: "not-found" });
  await world.store.db.updateTable("visitor").set({ site: "fernhost" }).where("id", "=", visitor.id).execute();
  const asVisitor = await world.fetch("/v1/desk/stream", { token: visitor.token });
  expect(await asVisitor.json()).toMatchObject({ code: "token-invalid" });
  const asAgent = await world.fetch(path("message", { conversationId: chat, messageId: newId() }), {
    method: "PUT",
    json: { text: "Hi" },
    token: agent.token,
  });
  expect(await asAgent.json()).toMatchObject({ code: "token-invalid" });
});
