import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openingHours } from "./opening-hours.ts";
import { parseOpeningHours } from "./parse.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function hours(text: string, zone = "Europe/Kyiv", holidays: string[] = []) {
  const result = parseOpeningHours(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return openingHours({ rules: result.rules, holidays, zone });
}

const at = (iso: string) => Date.parse(iso);
const said = (moment: number | null) => moment && new Date(moment).toISOString();

const OFFICE = hours("Mo-Fr 09:00-18:00; Sa 10:00-14:00; PH off; 2026 Dec 31 09:00-13:00", "Europe/Kyiv", [
  "2026-12-25",
  "2027-01-01",
]);

describe("an office in Kyiv", () => {
  test("is open from the first minute to the last, which is not part of it", () => {
    expect(OFFICE.isOpen(at("2026-11-23T06:59:59.999Z"))).toBe(false);
    expect(OFFICE.isOpen(at("2026-11-23T07:00:00.000Z"))).toBe(true);
    expect(OFFICE.isOpen(at("2026-11-23T15:59:59.999Z"))).toBe(true);
    expect(OFFICE.isOpen(at("2026-11-23T16:00:00.000Z"))).toBe(false);
  });

  test("says when it closes while it is open, and when it opens while it is closed", () => {
    expect(said(OFFICE.nextChange(at("2026-11-27T10:00:00Z")))).toBe("2026-11-27T16:00:00.000Z");
    expect(said(OFFICE.nextChange(at("2026-11-27T16:00:00Z")))).toBe("2026-11-28T08:00:00.000Z");
    expect(said(OFFICE.nextOpening(at("2026-11-28T12:00:00Z")))).toBe("2026-11-30T07:00:00.000Z");
    expect(said(OFFICE.nextOpening(at("2026-11-27T10:00:00Z")))).toBe("2026-11-27T10:00:00.000Z");
  });

  test("is closed on holidays, and has hours of its own on a day that is named", () => {
    expect(said(OFFICE.nextOpening(at("2026-12-24T20:00:00Z")))).toBe("2026-12-26T08:00:00.000Z");
    expect(said(OFFICE.nextChange(at("2026-12-31T08:00:00Z")))).toBe("2026-12-31T11:00:00.000Z");
    expect(said(OFFICE.nextOpening(at("2026-12-31T11:00:00Z")))).toBe("2027-01-02T08:00:00.000Z");
  });

  test("counts working time over nights, weekends and holidays", () => {
    expect(said(OFFICE.addWorking(at("2026-11-27T15:00:00Z"), 6 * HOUR))).toBe("2026-11-30T08:00:00.000Z");
    expect(OFFICE.workingBetween(at("2026-11-27T15:00:00Z"), at("2026-11-30T08:00:00Z"))).toBe(6 * HOUR);
    expect(OFFICE.workingBetween(at("2026-12-24T15:00:00Z"), at("2026-12-26T09:00:00Z"))).toBe(2 * HOUR);
    expect(OFFICE.workingBetween(at("2026-11-30T08:00:00Z"), at("2026-11-27T15:00:00Z"))).toBe(0);
  });

  test("offers windows that lie within its hours and have not begun", () => {
    const windows = OFFICE.windows(at("2026-11-28T10:20:00Z"), 4, HOUR);
    expect(windows.map(({ from }) => said(from))).toEqual([
      "2026-11-28T11:00:00.000Z",
      "2026-11-30T07:00:00.000Z",
      "2026-11-30T08:00:00.000Z",
      "2026-11-30T09:00:00.000Z",
    ]);
    expect(windows.every(({ from, to }) => to - from === HOUR)).toBe(true);
    expect(OFFICE.windows(at("2026-11-28T10:20:00Z"), 3, 10 * HOUR)).toEqual([]);
    expect(OFFICE.windows(at("2026-11-28T10:20:00Z"), 3, 0)).toEqual([]);
  });
});

test("the last rule that names a day decides for it", () => {
  const late = hours("PH off; Mo-Fr 09:00-18:00; Fr 09:00-13:00", "Europe/Kyiv", ["2026-12-25"]);
  expect(said(late.nextChange(at("2026-12-25T08:00:00Z")))).toBe("2026-12-25T11:00:00.000Z");
});

test("hours that go on after midnight belong to the day they begin on", () => {
  const night = hours("Fr 22:00-02:00; Sa off");
  expect(night.isOpen(at("2026-11-27T23:59:00Z"))).toBe(true);
  expect(said(night.nextChange(at("2026-11-27T21:00:00Z")))).toBe("2026-11-28T00:00:00.000Z");
  expect(said(night.nextOpening(at("2026-11-28T00:00:00Z")))).toBe("2026-12-04T20:00:00.000Z");
});

test("what is never closed has no next change", () => {
  const always = hours("24/7");
  expect(always.isOpen(at("2026-11-27T23:59:00Z"))).toBe(true);
  expect(always.nextChange(at("2026-11-27T23:59:00Z"))).toBeNull();
  expect(always.addWorking(0, 1_000 * HOUR)).toBe(1_000 * HOUR);
  expect(always.workingBetween(0, 1_000 * HOUR)).toBe(1_000 * HOUR);
  expect(said(always.windows(at("2026-11-27T10:20:00Z"), 1, HOUR)[0]?.from ?? null)).toBe("2026-11-27T11:00:00.000Z");
});

test("days that touch at midnight are one stretch", () => {
  const weekend = hours("Sa,Su 00:00-24:00");
  expect(said(weekend.nextChange(at("2026-11-28T12:00:00Z")))).toBe("2026-11-29T22:00:00.000Z");
});

test("what never opens says so, and is soon done", () => {
  const never = hours("off");
  expect(never.isOpen(0)).toBe(false);
  expect(never.nextChange(0)).toBeNull();
  expect(never.nextOpening(0)).toBeNull();
  expect(never.addWorking(0, 1)).toBeNull();
  expect(never.workingBetween(0, 1e13)).toBe(0);
  expect(never.windows(0, 5, HOUR)).toEqual([]);
  const over = hours("2026 Dec 31 09:00-13:00");
  expect(over.addWorking(at("2026-12-31T10:00:00Z"), 2 * HOUR)).toBeNull();
  expect(over.nextOpening(at("2026-12-31T11:00:00Z"))).toBeNull();
});

test("a leap day is found over eight years without one", () => {
  const leap = hours("Feb 29 09:00-12:00");
  expect(said(leap.nextOpening(at("2026-11-22T00:00:00Z")))).toBe("2028-02-29T07:00:00.000Z");
  expect(said(leap.nextOpening(at("2096-03-01T00:00:00Z")))).toBe("2104-02-29T07:00:00.000Z");
});

describe.each([
  ["Europe/Kyiv", 1],
  ["Europe/Bucharest", 1],
  ["Europe/Chisinau", 0],
] as const)("where clocks are changed, in %s", (zone, jumpsAtUtc) => {
  const always = hours("24/7", zone);
  const days = hours("00:00-24:00", zone);
  const spring = at("2026-03-29T00:00:00Z") + jumpsAtUtc * HOUR;
  const autumn = at("2026-10-25T00:00:00Z") + jumpsAtUtc * HOUR;

  test("a whole day has 23 hours in spring and 25 in autumn", () => {
    const sunday = hours("Su 00:00-24:00", zone);
    const length = (near: number) => {
      const begins = sunday.nextOpening(near) ?? 0;
      return ((sunday.nextChange(begins) ?? 0) - begins) / HOUR;
    };
    expect([length(spring - 24 * HOUR), length(autumn - 30 * HOUR)]).toEqual([23, 25]);
    expect(days.workingBetween(spring - HOUR, autumn)).toBe(always.workingBetween(spring - HOUR, autumn));
  });

  test("hours in the night of the change are open as long as clocks show them", () => {
    const night = hours("Sa 22:00-06:00", zone);
    const open = (around: number) => night.workingBetween(around - 12 * HOUR, around + 12 * HOUR) / HOUR;
    expect([open(spring), open(autumn)]).toEqual([7, 9]);
    expect(night.isOpen(spring)).toBe(true);
    expect(night.isOpen(autumn)).toBe(true);
  });

  test("it opens by the clock on the day after as on the day before", () => {
    const office = hours("09:00-18:00", zone);
    const shown = (moment: number | null) =>
      new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeStyle: "short" }).format(moment ?? 0);
    for (const change of [spring, autumn]) {
      const [before, after] = [office.nextOpening(change - 24 * HOUR), office.nextOpening(change + 24 * HOUR)];
      expect([shown(before), shown(after)]).toEqual(["09:00", "09:00"]);
    }
  });

  test("working time that goes through the night of the change is added as it is counted", () => {
    const office = hours("Mo-Sa 09:00-18:00; Su 10:00-14:00; PH off", zone, ["2026-03-30", "2026-10-26"]);
    const night = hours("20:00-05:00; Su off", zone);
    fc.assert(
      fc.property(
        fc.constantFrom(spring, autumn),
        fc.constantFrom(office, night, days),
        fc.integer({ min: -72 * HOUR, max: 24 * HOUR }),
        fc.integer({ min: 0, max: 60 * HOUR }),
        (change, schedule, away, length) => {
          const to = schedule.addWorking(change + away, length) ?? 0;
          expect(schedule.workingBetween(change + away, to)).toBe(length);
        },
      ),
    );
  });
});

test("an hour that clocks jump over is not open, and nothing is counted twice", () => {
  const skipped = hours("Su 03:00-03:30,03:30-05:00");
  expect(said(skipped.nextOpening(at("2026-03-28T12:00:00Z")))).toBe("2026-03-29T01:00:00.000Z");
  expect(skipped.workingBetween(at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z"))).toBe(HOUR);
  const gone = hours("Su 03:00-03:30");
  expect(said(gone.nextOpening(at("2026-03-28T12:00:00Z")))).toBe("2026-04-05T00:00:00.000Z");
});

test("a zone that does not exist is refused", () => {
  expect(() => hours("24/7", "Europe/Nowhere")).toThrow(RangeError);
});

const SCHEDULES = [
  OFFICE,
  hours("24/7"),
  hours("Fr-Su 22:00-04:30; We 03:10-03:50", "Europe/Bucharest"),
  hours("Mo 09:00-10:00", "Europe/Chisinau"),
  hours("09:00-12:00,13:00-18:00; PH 00:00-24:00", "America/St_Johns", ["2026-12-25"]),
];

test("so much working time lies between a moment and the moment after so much working time", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SCHEDULES),
      fc.integer({ min: at("2026-01-01T00:00:00Z"), max: at("2027-01-05T00:00:00Z") }),
      fc.integer({ min: 0, max: 90 * HOUR }),
      (schedule, from, length) => {
        const to = schedule.addWorking(from, length);
        expect(to).not.toBeNull();
        expect(schedule.workingBetween(from, to ?? 0)).toBe(length);
      },
    ),
  );
});

test("it is open from each opening to the change that follows", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SCHEDULES),
      fc.integer({ min: at("2026-01-01T00:00:00Z"), max: at("2027-01-05T00:00:00Z") }),
      (schedule, from) => {
        const change = schedule.nextChange(from);
        if (change === null) return;
        expect(change).toBeGreaterThan(from);
        expect(schedule.isOpen(change - 1)).toBe(schedule.isOpen(from));
        expect(schedule.isOpen(change)).toBe(!schedule.isOpen(from));
      },
    ),
  );
});
