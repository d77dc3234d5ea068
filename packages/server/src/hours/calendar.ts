const DAY = 86_400_000;

/** A day of the calendar, counted from 1970-01-01. It has no zone. */
export type CalendarDay = number;

/** A day of any year: the month from 1 to 12, the day from 1. */
export interface YearDay {
  month: number;
  day: number;
}

/** The day of a date; the month from 1 to 12. Null where the calendar has no such date. */
export function calendarDay(year: number, { month, day }: YearDay): CalendarDay | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY : null;
}

/** The day of an ISO date such as 2026-12-31. Null where it is none. */
export function parseIsoDay(text: string): CalendarDay | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === undefined ? null : calendarDay(Number(year), { month: Number(month), day: Number(day) });
}

/** The month (1 to 12) and the day of the month. */
export function yearDayOf(day: CalendarDay): YearDay {
  const date = new Date(day * DAY);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of the week, Monday 0 to Sunday 6. */
export function weekdayOf(day: CalendarDay): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}
