import { expect, test } from "vitest";
import { dayOf, startOfDay } from "./days.ts";

const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).getTime();

test.each([
  ["today", at(28, 0)],
  ["today", at(28, 23, 59)],
  ["tomorrow", at(29, 0)],
  ["tomorrow", at(29, 23, 59)],
  ["other", at(30, 0)],
  ["other", at(27, 23, 59)],
])("names a day by the clock on the wall: %s", (day, time) => {
  for (const now of [at(28, 0, 15), at(28, 12), at(28, 23, 45)]) expect(dayOf(time, now)).toBe(day);
});

test("the last day of a month is before the first of the next", () => {
  expect(dayOf(new Date(2027, 0, 1, 9).getTime(), new Date(2026, 11, 31, 23, 30).getTime())).toBe("tomorrow");
});

test("a day begins at midnight", () => {
  expect(startOfDay(at(28, 13, 7))).toBe(at(28, 0));
});
