import { expect, test } from "vitest";
import type { Clock } from "../core/clock.ts";
import { HELLO, scriptedStreams, setUpConnection, stubPage } from "../test-kit/connection.ts";
import { createFakeClock, settle } from "../test-kit/fake-clock.ts";

/** A live stream, on a clock that can be set wrong without anything becoming due. */
async function setUp(visibilityState?: DocumentVisibilityState) {
  const tell = stubPage(visibilityState);
  const time = createFakeClock();
  let error = 0;
  const clock: Clock = { ...time, now: () => time.now() + error };
  const server = scriptedStreams();
  const { connection, status } = setUpConnection(server.script, { clock });
  connection.start();
  await settle();
  server.last().send("hello", HELLO);
  await settle();
  return { tell, time, server, status, jump: (ms: number) => (error += ms) };
}

test.each(["visibilitychange", "resume"])(
  "L3 fault 30: at %s a stream that has missed a heartbeat is made anew, any other stays",
  async (event) => {
    const { tell, time, server, status } = await setUp();
    await time.advance(20_000);
    tell(event);
    await settle();
    expect(server.opened).toHaveLength(1);
    await time.advance(5_000);
    expect(status()).toBe("live");
    tell(event);
    await settle();
    expect(server.opened).toHaveLength(2);
  },
);

test("L3: a page that is hidden is no reason to look", async () => {
  const { tell, time, server } = await setUp("hidden");
  await time.advance(30_000);
  tell("visibilitychange");
  await settle();
  expect(server.opened).toHaveLength(1);
});

const HOURS = 5 * 3_600_000;

test.each([HOURS, -HOURS])("L8 fault 32: a clock that jumps by %i ms ends no stream that is alive", async (ms) => {
  const { time, server, status, jump } = await setUp();
  await time.advance(10_000);
  jump(ms);
  await time.advance(20_000);
  server.last().send("heartbeat", { now: 1 });
  await time.advance(39_000);
  expect(status()).toBe("live");
  expect(server.opened).toHaveLength(1);
});

test.each([HOURS, -HOURS])("L8 fault 32: after a jump by %i ms a dead stream is found as ever", async (ms) => {
  const { tell, time, server, status, jump } = await setUp();
  await time.advance(30_000);
  jump(ms);
  tell("visibilitychange");
  await settle();
  expect(server.opened).toHaveLength(2);
  server.last().send("hello", HELLO);
  await time.advance(39_999);
  jump(-ms);
  expect(status()).toBe("live");
  await time.advance(1);
  expect(status()).toBe("waiting");
});

test.each([HOURS, -HOURS])("L8 fault 32: a clock that jumps by %i ms lengthens no pause", async (ms) => {
  const { time, server, status, jump } = await setUp();
  await time.advance(10_000);
  jump(ms);
  server.last().end();
  await settle();
  expect(status()).toBe("waiting");
  jump(-ms);
  await time.advance(502);
  expect(server.opened).toHaveLength(2);
});
