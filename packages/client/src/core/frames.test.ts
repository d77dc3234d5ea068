import { expect, test } from "vitest";
import { createFakeClock } from "../test-kit/fake-clock.ts";
import { createGather, type OnFrame } from "./frames.ts";

function gathering() {
  const clock = createFakeClock();
  const taken: string[][] = [];
  let frames: (() => void)[] = [];
  const onFrame: OnFrame = (callback) => {
    frames.push(callback);
    return () => void (frames = frames.filter((one) => one !== callback));
  };
  const gather = createGather<string>({ take: (items) => taken.push([...items]), clock, onFrame });
  const frame = () => frames.splice(0).forEach((callback) => callback());
  return { gather, taken, frame, clock };
}

test("the first after a quiet moment is taken at once, the rest of the frame together with the next one", () => {
  const { gather, taken, frame } = gathering();
  gather.add(["a"]);
  expect(taken).toEqual([["a"]]);
  gather.add(["b", "c"]);
  gather.add(["d"]);
  expect(taken).toEqual([["a"]]);
  frame();
  expect(taken).toEqual([["a"], ["b", "c", "d"]]);
  gather.add(["e"]);
  expect(taken).toHaveLength(2);
  frame();
  frame();
  gather.add(["f"]);
  expect(taken).toEqual([["a"], ["b", "c", "d"], ["e"], ["f"]]);
});

test("a page that draws no frames takes what waits after a moment", async () => {
  const { gather, taken, clock } = gathering();
  gather.add(["a"]);
  gather.add(["b"]);
  await clock.advance(100);
  expect(taken).toEqual([["a"], ["b"]]);
});

test("where timers of a hidden page come much too late, what comes next is taken at once with all that waits", () => {
  const taken: string[][] = [];
  let now = 0;
  const clock = { now: () => now, setTimeout: () => null, clearTimeout: () => undefined };
  const gather = createGather<string>({
    take: (items) => taken.push([...items]),
    clock,
    onFrame: () => () => undefined,
  });
  gather.add(["a"]);
  gather.add(["b"]);
  now = 15_000;
  gather.add(["heartbeat"]);
  expect(taken).toEqual([["a"], ["b", "heartbeat"]]);
});

test("what waits can be taken at once, and is taken once", async () => {
  const { gather, taken, frame, clock } = gathering();
  gather.add(["a"]);
  gather.add(["b"]);
  gather.flush();
  frame();
  await clock.advance(1_000);
  expect(taken).toEqual([["a"], ["b"]]);
});

test("what is forgotten is never taken", async () => {
  const { gather, taken, frame, clock } = gathering();
  gather.add(["a"]);
  gather.add(["b"]);
  gather.drop();
  frame();
  await clock.advance(1_000);
  expect(taken).toEqual([["a"]]);
});

test("where nothing is drawn everything is taken at once", () => {
  const clock = createFakeClock();
  const taken: string[] = [];
  const gather = createGather<string>({ take: (items) => taken.push(...items), clock, onFrame: null });
  gather.add(["a"]);
  gather.add(["b"]);
  expect(taken).toEqual(["a", "b"]);
});
