import { describe, expect, it } from "vitest";
import { countdown, dayName, languageName, span } from "./format.ts";

describe("span", () => {
  it("tells whole minutes, hours and days", () => {
    expect([59_999, 60_000, 3_900_000, 7_200_000, 86_400_000, 200_000_000].map(span)).toEqual([
      "under 1 min",
      "1 min",
      "1 h 5 min",
      "2 h",
      "1 day",
      "2 days",
    ]);
  });
});

describe("countdown", () => {
  it("ends at zero and never goes below", () => {
    expect([545_000, 900, 0, -5_000].map(countdown)).toEqual(["9:05", "0:01", "0:00", "0:00"]);
  });
});

describe("dayName", () => {
  it("names today and yesterday", () => {
    const now = new Date(2026, 10, 21, 12).getTime();
    const at = (dayOfMonth: number): string => dayName(new Date(2026, 10, dayOfMonth, 23).getTime(), now);
    expect([at(21), at(20), at(19)]).toEqual(["Today", "Yesterday", "Thursday 19 November"]);
  });
});

describe("languageName", () => {
  it("gives the tag back when nobody knows it", () => {
    expect([languageName("uk"), languageName("not a tag")]).toEqual(["Ukrainian", "not a tag"]);
  });
});
