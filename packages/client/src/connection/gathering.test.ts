import { expect, onTestFinished, test, vi } from "vitest";
import { scriptedStreams, setUpConnection } from "../test-kit/connection.ts";
import { settle } from "../test-kit/fake-clock.ts";

/** Stands in for a page that draws when it is told to. */
function stubFrames() {
  let frames: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => {
    frames.push(callback);
    return callback;
  });
  vi.stubGlobal("cancelAnimationFrame", (callback: () => void) => {
    frames = frames.filter((one) => one !== callback);
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return () => frames.splice(0).forEach((callback) => callback());
}

const feed = (number: number) => `id: e:${number}\nevent: feed\ndata: ${number}\n\n`;

async function live() {
  const draw = stubFrames();
  const server = scriptedStreams();
  const set = setUpConnection(server.script);
  set.connection.start();
  await settle();
  server.last().write("event: hello\ndata: {}\n\n");
  await settle();
  draw();
  const heard = () => set.frames.map((together) => together.map(({ data }) => data).join(" ")).slice(1);
  const hear = async (number: number) => {
    server.last().write(feed(number));
    await settle();
  };
  return { ...set, draw, heard, hear };
}

test("what the stream brings faster than the page draws is given once a frame, in its order", async () => {
  const { draw, heard, hear } = await live();
  for (const number of [1, 2, 3, 4]) await hear(number);
  expect(heard()).toEqual(["1"]);
  draw();
  expect(heard()).toEqual(["1", "2 3 4"]);
});

test("a stream that is ended gives nothing more", async () => {
  const { connection, clock, draw, heard, hear } = await live();
  for (const number of [1, 2]) await hear(number);
  connection.stop();
  draw();
  await clock.advance(1_000);
  expect(heard()).toEqual(["1"]);
});

test("the next attempt goes on behind all that was heard", async () => {
  const { connection, heard, hear } = await live();
  for (const number of [1, 2]) await hear(number);
  connection.reconnect();
  expect(heard()).toEqual(["1", "2"]);
});
