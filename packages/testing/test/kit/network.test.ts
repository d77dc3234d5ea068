import { path } from "@warmline/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ask, Frames, newId, type Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";

let world: World;
let visitor: Visitor;

beforeEach(async () => {
  world = await createWorld({ timers: "clock" });
  visitor = await world.visitor();
});

afterEach(() => world.close());

const over = (address: string, init: Parameters<typeof ask>[1] = {}) =>
  world.network.fetch(ask(world.publicUrl + address, { token: visitor.token, ...init }));
const look = () => over("/v1/session", { method: "POST", json: { site: "fernhost", locale: "en" } });
const openChat = (conversationId = newId()) =>
  over(path("conversation", { conversationId }), { method: "PUT", json: { kind: "chat" } });
const openStream = async () => new Frames(await over(`/v1/stream?cursor=${visitor.session.cursor}`));
/** Whether a promise has come to its end by now. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  void promise.then(() => (done = true));
  await world.settled();
  return done;
}

test("a network that nothing was told of carries everything", async () => {
  expect((await look()).status).toBe(200);
  const stream = await openStream();
  expect((await stream.next())?.event).toBe("hello");
  expect(world.network.state).toEqual({ status: "online" });
  expect(world.network.openStreams).toBe(1);
  await stream.close();
  await world.settled();
  expect(world.network.openStreams).toBe(0);
});

test("without a network requests fail, streams break off, and both work again with it", async () => {
  const stream = await openStream();
  await stream.until("hello");
  world.network.offline();
  await expect(stream.until("feed")).rejects.toThrow(TypeError);
  await expect(look()).rejects.toThrow(TypeError);
  world.network.online();
  expect((await look()).status).toBe(200);
});

test("what is on its way when the network goes is lost", async () => {
  world.network.slow({ latency: 1_000 });
  const outcome = openChat().catch((error: unknown) => error);
  world.network.offline();
  expect(await outcome).toBeInstanceOf(TypeError);
  world.network.online();
  await world.turn(1_000);
  expect((await visitor.look()).conversations).toEqual([]);
});

test("on a slow network a request takes as long as was said, and pieces of a stream keep their order", async () => {
  const chat = await visitor.openChat();
  const stream = await openStream();
  await stream.until("feed");
  world.network.slow({ latency: 800 });
  const answer = look();
  await world.turn(799);
  expect(await isOver(answer)).toBe(false);
  await world.turn(1);
  expect(await isOver(answer)).toBe(true);

  const said = [stream.feed("message.added"), stream.feed("message.added")];
  await visitor.say(chat, "one");
  world.network.online();
  await visitor.say(chat, "two");
  expect(await isOver(Promise.all(said))).toBe(false);
  await world.turn(800);
  const texts = (await Promise.all(said)).map(({ message }) => JSON.stringify(message.parts));
  expect(texts).toEqual([expect.stringContaining("one"), expect.stringContaining("two")]);
});

test("a failing network answers as often as was said, in the server’s words where it has any", async () => {
  world.network.failing({ for: 2 });
  const first = await openChat();
  expect([first.status, first.headers.get("Retry-After")]).toEqual([503, "1"]);
  expect(await first.json()).toMatchObject({ code: "unavailable" });
  expect(world.network.state).toEqual({ status: "failing", httpStatus: 503, left: 1 });
  world.network.failing({ status: 502, for: 1 });
  const second = await openChat();
  expect([second.status, await second.text()]).toEqual([502, "The gateway could not answer."]);
  expect((await openChat()).status).toBe(201);
  expect((await visitor.look()).conversations).toHaveLength(1);
});

test("a failing network fails until it is told otherwise", async () => {
  world.network.failing({ status: 500 });
  for (let times = 0; times < 5; times += 1) expect((await look()).status).toBe(500);
  world.network.online();
  expect((await look()).status).toBe(200);
});

test("a dropped answer belongs to a write that was stored; reading and typing marks are left alone", async () => {
  world.network.dropAnswers();
  expect((await look()).status).toBe(200);
  const chat = newId();
  await expect(openChat(chat)).rejects.toThrow(TypeError);
  expect(world.network.answersToDrop).toBe(0);
  world.network.dropAnswers();
  const typing = await over(path("typing", { conversationId: chat }), { method: "PUT", json: { typing: true } });
  expect(typing.status).toBe(204);
  expect(world.network.answersToDrop).toBe(1);
  world.network.online();
  expect((await openChat(chat)).status).toBe(200);
});

test("streams that are cut break off in the middle, and the server sees them go", async () => {
  const stream = await openStream();
  await stream.until("hello");
  const agent = await world.agent();
  const desk = new Frames(await over("/v1/desk/stream", { token: agent.token }));
  await desk.until("inbox");
  expect((await visitor.look()).site.agentsAvailable).toBe(1);
  world.network.cutStreams();
  await expect(stream.until("feed")).rejects.toThrow(TypeError);
  await expect(desk.until("feed")).rejects.toThrow(TypeError);
  await world.settled();
  expect((await visitor.look()).site.agentsAvailable).toBe(0);
  expect((await (await openStream()).next())?.event).toBe("hello");
});

test("whoever gives up is heard by the server, and gets their own reason", async () => {
  const agent = await world.agent();
  const gone = new AbortController();
  const headers = { Authorization: `Bearer ${agent.token}` };
  const answer = await world.network.fetch(`${world.publicUrl}/v1/desk/stream`, { headers, signal: gone.signal });
  await world.settled();
  expect((await visitor.look()).site.agentsAvailable).toBe(1);
  gone.abort(new Error("enough"));
  await world.settled();
  expect((await visitor.look()).site.agentsAvailable).toBe(0);
  await expect(new Frames(answer).until("feed")).rejects.toThrow("enough");
  await expect(world.network.fetch(world.publicUrl, { signal: gone.signal })).rejects.toThrow("enough");
});

test("a stream that was given up before it began leaves nobody at the desk", async () => {
  const agent = await world.agent();
  const gone = new AbortController();
  const headers = { Authorization: `Bearer ${agent.token}` };
  const asked = world.network.fetch(`${world.publicUrl}/v1/desk/stream`, { headers, signal: gone.signal });
  gone.abort(new Error("enough"));
  await expect(asked).rejects.toThrow("enough");
  const lost = world.network.fetch(`${world.publicUrl}/v1/desk/stream`, { headers }).catch((error: unknown) => error);
  world.network.offline();
  expect(await lost).toBeInstanceOf(TypeError);
  await world.settled();
  expect((await visitor.look()).site.agentsAvailable).toBe(0);
});

test("whoever gives up on the way gets their own reason, and the server nothing", async () => {
  world.network.slow({ latency: 500 });
  const gone = new AbortController();
  const conversationId = newId();
  const sent = openChatUntil(gone.signal, conversationId);
  gone.abort(new Error("enough"));
  await expect(sent).rejects.toThrow("enough");
  await world.turn(500);
  expect((await visitor.look()).conversations).toEqual([]);
});

function openChatUntil(signal: AbortSignal, conversationId: string): Promise<Response> {
  const request = ask(world.publicUrl + path("conversation", { conversationId }), {
    method: "PUT",
    json: { kind: "chat" },
    token: visitor.token,
  });
  return world.network.fetch(request, { signal });
}
