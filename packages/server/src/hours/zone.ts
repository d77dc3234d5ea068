import type { CalendarDay } from "./calendar.ts";

const MINUTE = 60_000;
const DAY = 1_440;

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

/** The zone of an IANA name such as Europe/Kyiv. @throws RangeError if there is none of that name */
export function zoneOf(name: string): Zone {
  const at = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(name);
  const offset = (moment: number) => at(moment).offsetNanoseconds / 1e6;
  // Asked once, so that a wrong name is found here and not when it is first used.
  offset(0);
  return {
    minuteAt: (moment) => (moment + offset(moment)) / MINUTE,
    momentOf(minute) {
      const shown = Temporal.Instant.fromEpochMilliseconds(Math.round(minute * MINUTE)).toZonedDateTimeISO("UTC");
      const zoned = shown.toPlainDateTime().toZonedDateTime(name, { disambiguation: "earlier" });
      if (zoned.toPlainDateTime().equals(shown.toPlainDateTime())) return zoned.epochMilliseconds;
      return zoned.getTimeZoneTransition("next")?.epochMilliseconds ?? zoned.epochMilliseconds;
    },
  };
}

/** The first minute of a day. */
export function firstMinute(day: CalendarDay): number {
  return day * DAY;
}

/** The day that a minute belongs to. */
export function dayOfMinute(minute: number): CalendarDay {
  return Math.floor(minute / DAY);
}
