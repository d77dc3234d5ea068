import { path } from "@warmline/protocol";
import { expect, test } from "vitest";
import { type Frame, Frames, Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { signIn } from "../sign-in.ts";
import { beginTalk } from "../talk.ts";

async function ask(world: World, visitor: Visitor, wait: number | string, cursor = visitor.session.cursor) {
  return world.fetch(`/v1/stream?cursor=${cursor}&wait=${wait}`, { token: visitor.token });
}

async function whole(answer: Response): Promise<Frame[]> {
  const frames = new Frames(answer);
  const all: Frame[] = [];
  for (let frame = await frames.next(); frame; frame = await frames.next()) all.push(frame);
  return all;
}

const names = (frames: readonly Frame[]) => frames.map(({ event, data }) => (event === "feed" ? data["seq"] : event));

test("F9 a poll gives hello, what there is after the cursor, the present moments, and ends", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("one");
  await visitor.say(chat, "two");
  const answer = await ask(world, visitor, 25);
  expect(answer.headers.get("Content-Type")).toContain("text/event-stream");
  const frames = await whole(answer);
  expect(names(frames)).toEqual(["hello", 1, 2, 3, "moment", "moment"]);
  expect(frames.slice(4).map(({ data }) => data["type"])).toEqual(["site", "wait"]);
  const last = frames[3]?.id ?? "";
  expect(names(await whole(await ask(world, visitor, 0, last)))).toEqual(["hello", "moment", "moment"]);
});

test("F9 with nothing new a poll waits for news, tells it, and ends", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const type = () => agent.put(path("deskTyping", { conversationId: chat }), { typing: true });
  const happenings: [() => Promise<unknown>, object][] = [
    [() => agent.say(chat, "Hello"), { event: "feed", data: { type: "message.added" } }],
    [type, { event: "moment", data: { type: "typing" } }],
  ];
  for (const [happen, news] of happenings) {
    await visitor.look();
    const frames = new Frames(await ask(world, visitor, 25));
    await frames.until("moment", ({ type: kind }) => kind === "wait");
    await happen();
    expect(await frames.next()).toMatchObject(news);
    expect(await frames.next()).toBeNull();
  }
});

test("F9 a poll that hears of nothing ends when its time is over", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const frames = new Frames(await ask(world, visitor, 20));
  await frames.until("moment", ({ type }) => type === "wait");
  world.clock.turn(19_999);
  expect((await frames.next())?.event).toBe("heartbeat");
  world.clock.turn(1);
  expect(await frames.next()).toBeNull();
});

test("F9 F3 a poll from a cursor that the feed cannot go on from says so and ends", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const frames = await whole(await ask(world, visitor, 25, "elsewhere:0"));
  expect(names(frames)).toEqual(["hello", "resync"]);
});

test("F9 a wait that is no whole number of seconds up to 25 is refused", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  for (const wait of ["26", "-1", "1.5", "", "soon"])
    expect(await (await ask(world, visitor, wait)).json()).toMatchObject({ code: "invalid-request" });
});

test("F9 F6 polls count as streams: at most so many, told when the server goes, and none afterwards", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const polls = await Promise.all(Array.from({ length: 20 }, () => ask(world, visitor, 25)));
  expect(await (await ask(world, visitor, 25)).json()).toMatchObject({ code: "too-many-requests" });
  const gone = world.app.drain();
  for (const answer of polls) expect((await whole(answer)).at(-1)).toMatchObject({ event: "bye" });
  await gone;
  expect(await (await ask(world, visitor, 0)).json()).toMatchObject({ code: "unavailable" });
});

test("F9 F1 whoever only polls amid a storm of writes misses nothing and sees nothing twice", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const total = 60;
  const writing = Promise.all(Array.from({ length: total }, (_, i) => agent.say(chat, `a${i}`)));
  const seen: number[] = [];
  let { cursor } = visitor.session;
  while (seen.length < total + 4) {
    for (const { event, data, id } of await whole(await ask(world, visitor, 25, cursor))) {
      if (event !== "feed") continue;
      seen.push(Number(data["seq"]));
      cursor = id ?? "";
    }
  }
  await writing;
  expect(seen).toEqual(Array.from({ length: total + 4 }, (_, i) => i + 1));
});

test("F9 an agent’s card that changes is news too", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const frames = new Frames(await ask(world, visitor, 25));
  await frames.until("moment", ({ type }) => type === "wait");
  await agent.put(path("deskCard"), { name: "Olena K", signature: "", languages: [] });
  expect(await frames.next()).toMatchObject({ data: { type: "site" } });
  expect(await frames.next()).toBeNull();
});
