import { describe, expect, it } from "vitest";
import { countdown, dayName, languageName, span, measured, timeWindow } from "./format.ts";

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

it("names a stretch of time by a clock elsewhere, with its day where that is another", () => {
  const noon = { from: Date.UTC(2026, 10, 22, 12), to: Date.UTC(2026, 10, 22, 13) };
  expect(timeWindow(noon, noon.from, "UTC")).toBe("12:00–13:00");
  expect(timeWindow(noon, noon.from, "Asia/Tokyo")).toBe("21:00–22:00");
  expect(timeWindow(noon, noon.from - 86_400_000, "UTC")).toMatch(/^Sun,? 22 Nov, 12:00–13:00$/);
});

it("names it by the clock of this machine where a zone is not known", () => {
  const stretch = { from: 0, to: 3_600_000 };
  expect(timeWindow(stretch, 0, "Mars/Olympus")).toBe(timeWindow(stretch, 0));
});

it("tells a measured time in seconds only below a minute", () => {
  expect([measured(4.4), measured(59), measured(75), measured(4_000)]).toEqual(["4 s", "59 s", "1 min", "1 h 7 min"]);
});
