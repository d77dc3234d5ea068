import { expect, test } from "vitest";
import { HALF_LIFE_SECONDS, happened, NOTHING_SEEN, passed, prior, rateOf, together } from "./rates.ts";

test("what was seen counts half after the half-life", () => {
  const before = { events: 10, seconds: 3_000 };
  expect(passed(before, HALF_LIFE_SECONDS, 0)).toEqual({ events: 5, seconds: 1_500 });
});

test("one long step is the same as many short ones", () => {
  let short = { events: 4, seconds: 100 };
  for (let i = 0; i < 120; i += 1) short = passed(short, 60, 7);
  const long = passed({ events: 4, seconds: 100 }, 7_200, 7);
  expect(short.events).toBeCloseTo(long.events, 9);
  expect(short.seconds).toBeCloseTo(long.seconds, 6);
});

test("a steady stream is learned as what it is, whatever was believed", () => {
  let seen = NOTHING_SEEN;
  for (let i = 0; i < 5_000; i += 1) seen = happened(passed(seen, 60, 5));
  // Five slots are busy and one conversation ends every minute: each takes five minutes.
  expect(1 / rateOf(together(prior(2, 900), seen))).toBeCloseTo(300, -2);
});

test("with nothing seen, what is believed holds", () => {
  expect(1 / rateOf(together(prior(2, 420), NOTHING_SEEN))).toBeCloseTo(420, 9);
});
