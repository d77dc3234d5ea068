import type { CalendarDay } from "./calendar.ts";

const MINUTE = 60_000;
const DAY = 1_440;
const DAY_MS = DAY * MINUTE;

/** What the clocks of one place show. */
export interface Zone {
  /** The minute that clocks show then, counted from 1970-01-01T00:00 of their own calendar. It has a fraction. */
  minuteAt(at: number): number;
  /**
   * When clocks first show this minute, in milliseconds since 1970-01-01T00:00:00Z. Where they jump over it, the moment of the
   * jump; so a later minute is never an earlier moment.
   */
  momentOf(minute: number): number;
}

/** By how many milliseconds clocks are ahead of UTC then. */
export type Offset = (at: number) => number;

/** The zone of an IANA name such as Europe/Kyiv. @throws RangeError if there is none of that name */
export function zoneOf(name: string): Zone {
  return zoneFrom(typeof Temporal === "undefined" ? intlOffset(name) : temporalOffset(name));
}

/** @throws RangeError if there is no zone of that name */
export function temporalOffset(name: string): Offset {
  const offset: Offset = (at) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).offsetNanoseconds / 1e6;
  // Asked once, so that a wrong name is found here and not when it is first used.
  offset(0);
  return offset;
}

/** The same for platforms that have no Temporal yet: Node 24, some browsers. @throws RangeError if there is no such zone */
export function intlOffset(name: string): Offset {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: name,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (at) => {
    // Clocks differ by whole seconds.
    const second = Math.floor(at / 1_000) * 1_000;
    const parts = Object.fromEntries(format.formatToParts(second).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second: seconds = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
  };
}

export function zoneFrom(offset: Offset): Zone {
  return {
    minuteAt: (at) => (at + offset(at)) / MINUTE,
    momentOf(minute) {
      const shown = Math.round(minute * MINUTE);
      const [before, after] = [offset(shown - DAY_MS), offset(shown + DAY_MS)];
      const [first, last] = [shown - Math.max(before, after), shown - Math.min(before, after)];
      for (const moment of [first, last]) if (moment + offset(moment) === shown) return moment;
      return changeBetween(offset, first, last);
    },
  };
}

/** When clocks are changed between two moments. */
function changeBetween(offset: Offset, from: number, to: number): number {
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offset(middle) === offset(from)) before = middle;
    else after = middle;
  }
  return after;
}

/** The first minute of a day. */
export function firstMinute(day: CalendarDay): number {
  return day * DAY;
}

/** The day that a minute belongs to. */
export function dayOfMinute(minute: number): CalendarDay {
  return Math.floor(minute / DAY);
}
