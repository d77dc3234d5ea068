import { expect, test } from "vitest";
import { Steady } from "./steady.ts";

const SECOND = 1_000;
const [NOBODY, OLENA, BOTH] = [new Set<string>(), new Set(["olena"]), new Set(["olena", "tomas"])];

test("an agent who vanishes counts for a moment more, and one who is back counts on", () => {
  const steady = new Steady();
  expect(steady.follow(OLENA, 0)).toEqual(OLENA);
  expect(steady.follow(NOBODY, SECOND)).toEqual(OLENA);
  expect(steady.follow(NOBODY, 15 * SECOND)).toEqual(OLENA);
  expect(steady.follow(OLENA, 15.5 * SECOND)).toEqual(OLENA);
  expect(steady.follow(OLENA, 60 * SECOND)).toEqual(OLENA);
  expect(steady.follow(NOBODY, 61 * SECOND)).toEqual(OLENA);
  expect(steady.follow(NOBODY, 76 * SECOND)).toEqual(NOBODY);
});

test("each agent vanishes alone, and a clock that is put back keeps nobody", () => {
  const steady = new Steady();
  steady.follow(BOTH, 0);
  expect(steady.follow(OLENA, SECOND)).toEqual(BOTH);
  expect(steady.follow(OLENA, 0)).toEqual(OLENA);
});
