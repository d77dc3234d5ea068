import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { ask, carry, Frames, type Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";

const SERVER = "https://support.fernhost.example";
const interception = setupServer();
let world: World;
let visitor: Visitor;

beforeAll(() => interception.listen({ onUnhandledFrame: "error" }));
afterAll(() => interception.close());

beforeEach(async () => {
  world = await createWorld({ publicUrl: SERVER });
  visitor = await world.visitor();
  interception.use(...carry(world, SERVER));
});

afterEach(async () => {
  interception.resetHandlers();
  await world.close();
});

const session = () => ask(`${SERVER}/v1/session`, { method: "POST", json: { site: "fernhost", locale: "en" } });
const stream = (signal: AbortSignal | null = null) =>
  fetch(ask(`${SERVER}/v1/stream?cursor=${visitor.session.cursor}`, { token: visitor.token }), { signal });

test("in Node too, a program feels that there is no network", async () => {
  expect((await fetch(session())).status).toBe(200);
  const frames = new Frames(await stream());
  await frames.until("hello");
  world.network.offline();
  await expect(frames.until("feed")).rejects.toThrow("ended before");
  await expect(fetch(session())).rejects.toThrow(TypeError);
});

test("in Node too, a server that is away cannot be reached, and can when it is back", async () => {
  const { comesBack } = await world.play("server goes away");
  await expect(fetch(session())).rejects.toThrow(TypeError);
  await comesBack();
  expect((await fetch(session())).status).toBe(200);
});

test("in Node too, whoever gives up a stream is heard on the other side", async () => {
  const gone = new AbortController();
  await stream(gone.signal);
  expect(world.network.openStreams).toBe(1);
  gone.abort();
  await expect.poll(() => world.network.openStreams).toBe(0);
});
