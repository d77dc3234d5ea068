import type { Instant, TimeWindow } from "@warmline/protocol";
import { words } from "./words.ts";

const LOCALE = "en-GB";
const DAY = 86_400_000;

const clock = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(LOCALE, { weekday: "long", day: "numeric", month: "long" });
const shortDay = new Intl.DateTimeFormat(LOCALE, { weekday: "short", day: "numeric", month: "short" });
const date = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", year: "numeric" });
const key = new Intl.DateTimeFormat(LOCALE, { year: "numeric", month: "2-digit", day: "2-digit" });
const languages = new Intl.DisplayNames(LOCALE, { type: "language", fallback: "code" });

/** `14:32`. */
export function clockTime(at: Instant): string {
  return clock.format(at);
}

/** The same text for every instant of one local day. */
export function dayKey(at: Instant): string {
  return key.format(at);
}

/** `Today`, `Yesterday` or the day's name and date. */
export function dayName(at: Instant, now: Instant): string {
  if (dayKey(at) === dayKey(now)) return words.conversation.today;
  return dayKey(at) === dayKey(now - DAY) ? words.conversation.yesterday : day.format(at);
}

/** The time alone on the day of `now`, else with its day. */
export function moment(at: Instant, now: Instant): string {
  return dayKey(at) === dayKey(now) ? clock.format(at) : `${shortDay.format(at)}, ${clock.format(at)}`;
}

/** `14:00–15:00`, with the day where that is not the day of `now`; in another zone if one is named. */
export function timeWindow({ from, to }: TimeWindow, now: Instant, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const isToday = inZone(key, zone).format(from) === inZone(key, zone).format(now);
  const times = `${inZone(clock, zone).format(from)}–${inZone(clock, zone).format(to)}`;
  return isToday ? times : `${inZone(shortDay, zone).format(from)}, ${times}`;
}

/** A format in another time zone; in that of this machine where there is none of this name. */
function inZone(format: Intl.DateTimeFormat, zone: { timeZone?: string }): Intl.DateTimeFormat {
  if (zone.timeZone === undefined) return format;
  try {
    const { weekday, day, month, year, hour, minute } = format.resolvedOptions();
    const parts = { weekday, day, month, year, hour, minute };
    const known = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
    return new Intl.DateTimeFormat(LOCALE, { ...known, ...zone });
  } catch {
    return format;
  }
}

/** `21 Nov 2026`. */
export function calendarDate(at: Instant): string {
  return date.format(at);
}

/** A length of time in words, in whole minutes: `4 min`, `1 h 5 min`, `2 days`. */
export function span(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes < 1) return words.time.lessThanMinute;
  if (minutes < 60) return words.time.minutes(minutes);
  if (minutes < 24 * 60) return words.time.hours(Math.floor(minutes / 60), minutes % 60);
  return words.time.days(Math.floor(minutes / (24 * 60)));
}

/** A measured length of time: `45 s`, `4 min`, `1 h 5 min`. */
export function measured(seconds: number): string {
  return seconds < 60 ? words.time.seconds(Math.round(seconds)) : span(Math.round(seconds / 60) * 60_000);
}

/** What is left of a countdown: `9:05`, never below `0:00`. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** A language's English name; the tag itself if it has none. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
