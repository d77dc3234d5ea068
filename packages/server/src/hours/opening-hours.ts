import { parseIsoDay } from "./calendar.ts";
import type { OpeningRule } from "./rules.ts";
import { stretchesAfter, type Schedule, type Stretch } from "./stretches.ts";
import { zoneOf } from "./zone.ts";

const MOST_WINDOWS = 200;
/** A window longer than any opening would be looked for without end. */
const WINDOWS_WITHIN = 366 * 86_400_000;

/** When people of one place are there. All moments are milliseconds since 1970-01-01T00:00:00Z, all lengths milliseconds. */
export interface OpeningHours {
  /** Whether it is open then. The moment of closing is not part of it. */
  isOpen(at: number): boolean;
  /** When it next opens or closes after `at`; null if it does neither within eight years. */
  nextChange(at: number): number | null;
  /** From when it is open: `at` itself while it is. Null if it does not open within eight years. */
  nextOpening(at: number): number | null;
  /** When so much opening time has passed since `at`; null if there is not that much to come. */
  addWorking(at: number, length: number): number | null;
  /** How much opening time lies between the two; 0 if `to` is not after `from`. */
  workingBetween(from: number, to: number): number;
  /**
   * The next windows of one length that lie within opening hours and begin at `at` or later, within a year, at most `count`. They
   * follow each other without a gap from each opening on.
   */
  windows(at: number, count: number, length: number): Stretch[];
}

export interface OpeningHoursOptions {
  rules: readonly OpeningRule[];
  /** ISO dates that `PH` stands for. What is none is left out. */
  holidays: readonly string[];
  /** An IANA name such as Europe/Kyiv. */
  zone: string;
}

/** Opening hours that know the calendar and the clocks of their place. @throws RangeError if there is no such zone */
export function openingHours({ rules, holidays, zone }: OpeningHoursOptions): OpeningHours {
  const days = holidays.map(parseIsoDay).filter((day) => day !== null);
  const schedule: Schedule = { rules, holidays: new Set(days), zone: zoneOf(zone) };
  const after = (at: number) => stretchesAfter(schedule, at);
  const next = (at: number) => after(at).next().value;

  return {
    isOpen: (at) => (next(at)?.from ?? Infinity) <= at,
    nextChange(at) {
      const { from = Infinity, to = Infinity } = next(at) ?? {};
      return finite(from > at ? from : to);
    },
    nextOpening: (at) => finite(Math.max(at, next(at)?.from ?? Infinity)),
    addWorking(at, length) {
      if (length <= 0) return at;
      let left = length;
      for (const { from, to } of after(at)) {
        const begins = Math.max(from, at);
        if (to - begins >= left) return begins + left;
        left -= to - begins;
      }
      return null;
    },
    workingBetween(from, to) {
      let sum = 0;
      for (const stretch of after(from)) {
        if (stretch.from >= to) break;
        sum += Math.min(stretch.to, to) - Math.max(stretch.from, from);
        if (stretch.to >= to) break;
      }
      return Math.max(0, sum);
    },
    windows: (at, count, length) => windowsOf(after(at), at, Math.min(count, MOST_WINDOWS), length),
  };
}

function finite(moment: number): number | null {
  return moment === Infinity ? null : moment;
}

function windowsOf(stretches: Iterable<Stretch>, at: number, count: number, length: number): Stretch[] {
  const windows: Stretch[] = [];
  if (count <= 0 || length <= 0) return windows;
  for (const { from, to } of stretches) {
    if (from > at + WINDOWS_WITHIN) break;
    const skipped = Math.max(0, Math.ceil((at - from) / length));
    for (let begins = from + skipped * length; begins + length <= to; begins += length) {
      windows.push({ from: begins, to: begins + length });
      if (windows.length === count) return windows;
    }
  }
  return windows;
}
