import { weekdayOf, yearDayOf, type CalendarDay, type YearDay } from "./calendar.ts";

/** A stretch of one day in minutes from its midnight. Beyond 1 440 it goes on into the next day. */
export interface MinuteRange {
  from: number;
  to: number;
}

/** Which days a rule names. */
export type DaySelector =
  | { kind: "every-day" }
  /** Monday 0 to Sunday 6. */
  | { kind: "weekday"; weekday: number }
  | { kind: "holiday" }
  /** The same days every year; one that ends before it begins goes on into the next year. */
  | { kind: "yearly"; from: YearDay; to: YearDay }
  | { kind: "dates"; from: CalendarDay; to: CalendarDay };

/** When it is open on the days that are named; never where `ranges` is empty. */
export interface OpeningRule {
  days: readonly DaySelector[];
  ranges: readonly MinuteRange[];
}

/** What is open on one day: the last rule that names it decides. Sorted; neighbours that touch are one. */
export function rangesOn(
  rules: readonly OpeningRule[],
  holidays: ReadonlySet<CalendarDay>,
  day: CalendarDay,
): readonly MinuteRange[] {
  return rules.findLast(({ days }) => days.some((selector) => names(selector, holidays, day)))?.ranges ?? [];
}

function names(selector: DaySelector, holidays: ReadonlySet<CalendarDay>, day: CalendarDay): boolean {
  switch (selector.kind) {
    case "every-day":
      return true;
    case "weekday":
      return weekdayOf(day) === selector.weekday;
    case "holiday":
      return holidays.has(day);
    case "dates":
      return selector.from <= day && day <= selector.to;
    case "yearly": {
      const [from, to, here] = [selector.from, selector.to, yearDayOf(day)].map(ordinal) as [number, number, number];
      return from <= to ? from <= here && here <= to : here >= from || here <= to;
    }
  }
}

function ordinal({ month, day }: YearDay): number {
  return month * 32 + day;
}

/** Sorts the ranges of one day and joins those that touch. */
export function joined(ranges: readonly MinuteRange[]): MinuteRange[] {
  const result: MinuteRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else result.push({ ...range });
  }
  return result;
}
