import type { CalendarDay } from "./calendar.ts";
import { rangesOn, type OpeningRule } from "./rules.ts";
import { dayOfMinute, firstMinute, type Zone } from "./zone.ts";

/** One run of opening hours, in milliseconds since 1970-01-01T00:00:00Z; `to` is no longer part of it. */
export interface Stretch {
  from: number;
  /** Infinity where there is no end in sight. */
  to: number;
}

/** The rules of one place. */
export interface Schedule {
  rules: readonly OpeningRule[];
  holidays: ReadonlySet<CalendarDay>;
  zone: Zone;
}

/** So far ahead an opening or a closing is looked for: leap days may be eight years apart. */
const HORIZON_DAYS = 8 * 366 + 1;
/** What knows weekdays alone repeats itself by then. */
const WEEKLY_HORIZON_DAYS = 15;

/**
 * The stretches that end after `at`, in order; one that goes on over midnight, or over many days, is one. Ends where nothing
 * opens for eight years. The first may have begun before the day that precedes `at`: then it says that day.
 */
export function* stretchesAfter(schedule: Schedule, at: number): Generator<Stretch, void> {
  for (const { from, to } of runsAfter(schedule, at)) {
    const stretch = {
      from: schedule.zone.momentOf(from),
      to: to === Infinity ? Infinity : schedule.zone.momentOf(to),
    };
    // A run that clocks jump over has no length.
    if (stretch.to > at && stretch.to > stretch.from) yield stretch;
  }
}

/** Whole runs in the minutes that clocks show, so that days are joined before moments are worked out. */
function* runsAfter({ rules, holidays, zone }: Schedule, at: number): Generator<{ from: number; to: number }, void> {
  // What is open now may have opened the day before.
  const first = dayOfMinute(zone.minuteAt(at)) - 1;
  const horizon = isWeekly(rules) ? WEEKLY_HORIZON_DAYS : HORIZON_DAYS;
  let run: { from: number; to: number } | null = null;
  for (let day = first, until = first + horizon; day <= until; day += 1) {
    const midnight = firstMinute(day);
    if (run && run.to < midnight) {
      yield run;
      run = null;
      until = day + horizon;
    }
    for (const range of rangesOn(rules, holidays, day)) {
      const [from, to]: [number, number] = [midnight + range.from, midnight + range.to];
      if (run && from <= run.to) {
        run.to = Math.max(run.to, to);
        continue;
      }
      if (run) {
        yield run;
        until = day + horizon;
      }
      run = { from, to };
    }
  }
  if (run) yield { from: run.from, to: Infinity };
}

function isWeekly(rules: readonly OpeningRule[]): boolean {
  return rules.every(({ days }) => days.every(({ kind }) => kind === "weekday" || kind === "every-day"));
}
