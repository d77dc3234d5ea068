import fc from "fast-check";
import { expect, test } from "vitest";
import { intlOffset, temporalOffset, zoneFrom } from "./zone.ts";

const ZONES = ["UTC", "Europe/Kyiv", "Europe/Chisinau", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu"];
const year = { min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) };

test("clocks show the same with Temporal and without", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer(year), (name, at) => {
      expect(intlOffset(name)(at)).toBe(temporalOffset(name)(at));
    }),
  );
});

test("the moment when clocks first show a minute is what Temporal says, and that of the jump where they jump over it", () => {
  const minutes = { min: year.min / 60_000, max: year.max / 60_000 };
  const aroundChanges = fc
    .constantFrom("2026-03-29", "2026-10-25", "2026-04-05", "2026-10-04", "2026-03-08", "2026-11-01")
    .chain((day) => fc.integer({ min: -200, max: 400 }).map((off) => Date.parse(day) / 60_000 + off));
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.oneof(fc.integer(minutes), aroundChanges), (name, minute) => {
      const shown = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
        .toZonedDateTimeISO("UTC")
        .toPlainDateTime();
      const zoned = shown.toZonedDateTime(name, { disambiguation: "earlier" });
      const isShown = zoned.toPlainDateTime().equals(shown);
      const expected = isShown ? zoned : (zoned.getTimeZoneTransition("next") ?? zoned);
      for (const offset of [temporalOffset(name), intlOffset(name)]) {
        expect(zoneFrom(offset).momentOf(minute)).toBe(expected.epochMilliseconds);
      }
    }),
    { numRuns: 500 },
  );
});

test("a zone that does not exist is refused either way", () => {
  expect(() => temporalOffset("Europe/Nowhere")).toThrow(RangeError);
  expect(() => intlOffset("Europe/Nowhere")).toThrow(RangeError);
});
