import * as v from "valibot";
import { expect, test } from "vitest";
import { SessionRequest } from "./session-request.ts";

test("a time zone that is not known here turns nobody away", () => {
  const read = (timeZone?: string) => v.parse(SessionRequest, { site: "hearthost", locale: "en", timeZone }).timeZone;
  expect(["Europe/Kyiv", "Etc/Unknown", "Mars/Olympus", undefined].map(read)).toEqual([
    "Europe/Kyiv",
    undefined,
    undefined,
    undefined,
  ]);
  expect(v.is(SessionRequest, { site: "hearthost", locale: "en" })).toBe(true);
});
