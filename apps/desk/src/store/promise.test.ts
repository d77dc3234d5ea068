import { expect, it } from "vitest";
import { id, promiseOf } from "../testing/world.ts";
import { standingOf } from "./promise.ts";

const promise = promiseOf(id(1), { madeAt: 0, dueAt: 600_000 });

it.each([
  ["has time", 100_000, { stage: "open", left: 500_000 }],
  ["is to be answered soon two minutes ahead", 480_000, { stage: "soon", left: 120_000 }],
  ["is over with its time, before the server says so", 600_000, { stage: "lapsed", left: 0 }],
])("a promise %s", (_what, now, standing) => {
  expect(standingOf(promise, now)).toEqual(standing);
});

it("warns of a short promise in its last third alone", () => {
  const short = { ...promise, dueAt: 180_000 };
  expect([standingOf(short, 110_000).stage, standingOf(short, 130_000).stage]).toEqual(["open", "soon"]);
});

it("never has more left than was promised, whatever the clock here says", () => {
  expect(standingOf(promise, -1_500).left).toBe(600_000);
  expect(standingOf({ ...promise, extendedAt: 300_000 }, 298_500).left).toBe(300_000);
});

it("is over once the server says so", () => {
  expect(standingOf({ ...promise, state: "lapsed" }, 100_000)).toEqual({ stage: "lapsed", left: 0 });
});
