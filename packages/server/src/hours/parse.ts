import { calendarDay, type YearDay } from "./calendar.ts";
import { joined, type DaySelector, type MinuteRange, type OpeningRule } from "./rules.ts";
import { Scanner, Unclear, type HoursProblem } from "./scanner.ts";

const WEEKDAYS = ["mo", "tu", "we", "th", "fr", "sa", "su"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY = 1_440;
const DAYS = "a day (Mo, Tu, We, Th, Fr, Sa, Su, PH, or a date such as Dec 31)";
const HOURS = "a time such as 09:00, or off";

export type OpeningRulesResult = { ok: true; rules: OpeningRule[] } | { ok: false; problems: HoursProblem[] };

/**
 * Reads opening hours in a part of OpenStreetMap’s opening-hours syntax, e.g.
 * `Mo-Fr 09:00-12:00,13:00-18:00; Sa 22:00-02:00; PH off; 2026 Dec 31 09:00-13:00`. Rules are parted by semicolons; of those that
 * name a day the last decides. Days are weekdays, `PH` (holidays) and dates with or without a year, singly, as ranges, or parted
 * by commas; none means every day. Hours are ranges parted by commas, `off`, or `24/7` for the whole rule. A range that ends
 * before it begins goes on after midnight and belongs to the day it begins on.
 *
 * @returns the rules, or what is wrong with each that cannot be read
 */
export function parseOpeningHours(text: string): OpeningRulesResult {
  const rules: OpeningRule[] = [];
  const problems: HoursProblem[] = [];
  let offset = 0;
  for (const part of text.split(";")) {
    try {
      if (part.trim() !== "") rules.push(rule(new Scanner(part, offset)));
    } catch (error) {
      if (!(error instanceof Unclear)) throw error;
      problems.push({ at: error.at, message: error.message });
    }
    offset += part.length + 1;
  }
  if (rules.length === 0 && problems.length === 0)
    problems.push({ at: 0, message: "has no rule, such as Mo-Fr 09:00-18:00" });
  return problems.length === 0 ? { ok: true, rules } : { ok: false, problems };
}

function rule(scanner: Scanner): OpeningRule {
  if (scanner.take("always")) {
    if (scanner.peek()) scanner.fail("the end, which follows 24/7");
    return { days: [{ kind: "every-day" }], ranges: [{ from: 0, to: DAY }] };
  }
  const days = isDay(scanner) ? list(scanner, daysHere).flat() : [{ kind: "every-day" } as const];
  const ranges = isOff(scanner) ? [] : joined(list(scanner, range));
  if (scanner.peek()) scanner.fail("the end; a semicolon begins another rule");
  return { days, ranges };
}

function list<Item>(scanner: Scanner, item: (scanner: Scanner) => Item): Item[] {
  const items = [item(scanner)];
  while (scanner.take(",")) items.push(item(scanner));
  return items;
}

function isOff(scanner: Scanner): boolean {
  if (!["off", "closed"].includes(word(scanner))) return false;
  scanner.take("word");
  return true;
}

function isDay(scanner: Scanner): boolean {
  const kind = scanner.peek()?.kind;
  return kind === "number" || (kind === "word" && !["off", "closed"].includes(word(scanner)));
}

function word(scanner: Scanner): string {
  const token = scanner.peek();
  return token?.kind === "word" ? token.text.toLowerCase() : "";
}

function daysHere(scanner: Scanner): DaySelector[] {
  const first = word(scanner);
  if (first === "ph") {
    scanner.take("word");
    return [{ kind: "holiday" }];
  }
  if (WEEKDAYS.includes(first)) return weekdays(scanner);
  return [dates(scanner)];
}

function weekdays(scanner: Scanner): DaySelector[] {
  const from = weekday(scanner);
  const to = scanner.take("-") ? weekday(scanner) : from;
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ({ kind: "weekday", weekday: (from + index) % 7 }));
}

function weekday(scanner: Scanner): number {
  const index = WEEKDAYS.indexOf(word(scanner));
  if (index === -1) scanner.fail("a weekday (Mo, Tu, We, Th, Fr, Sa, Su)");
  scanner.take("word");
  return index;
}

function dates(scanner: Scanner): DaySelector {
  const begins = scanner.peek()?.at ?? 0;
  const year = yearHere(scanner);
  const month = monthHere(scanner, DAYS);
  const from = { month, day: dayHere(scanner, month, year) };
  if (!scanner.take("-")) return selector(from, year, from, year);
  const endYear = yearHere(scanner);
  const endMonth = scanner.peek()?.kind === "number" ? month : monthHere(scanner, "a month or a day of it");
  const to = { month: endMonth, day: dayHere(scanner, endMonth, endYear ?? year) };
  if (year === null && endYear !== null) throw new Unclear(begins, "names a year at its end and none at its beginning");
  const days = selector(from, year, to, endYear ?? year);
  if (days.kind === "dates" && days.to < days.from) throw new Unclear(begins, "ends before it begins");
  return days;
}

function selector(from: YearDay, fromYear: number | null, to: YearDay, toYear: number | null): DaySelector {
  const first = fromYear === null ? null : calendarDay(fromYear, from);
  const last = toYear === null ? null : calendarDay(toYear, to);
  return first === null || last === null ? { kind: "yearly", from, to } : { kind: "dates", from: first, to: last };
}

function yearHere(scanner: Scanner): number | null {
  const token = scanner.peek();
  if (token?.kind !== "number" || token.text.length !== 4) return null;
  scanner.take("number");
  return Number(token.text);
}

function monthHere(scanner: Scanner, wanted: string): number {
  const index = MONTHS.indexOf(word(scanner));
  if (index === -1) scanner.fail(wanted);
  scanner.take("word");
  return index + 1;
}

function dayHere(scanner: Scanner, month: number, year: number | null): number {
  const { text, at } = scanner.expect("number", "a day of the month");
  const day = Number(text);
  // A date without a year may be one of leap years only.
  if (calendarDay(year ?? 2024, { month, day }) === null) throw new Unclear(at, `"${text}" is not a day of that month`);
  return day;
}

function range(scanner: Scanner): MinuteRange {
  const begins = scanner.peek()?.at ?? 0;
  const from = time(scanner);
  if (!scanner.take("-")) scanner.fail("a hyphen and the time it ends");
  const to = time(scanner);
  if (from === DAY) throw new Unclear(begins, '"24:00" ends a day; the next one begins at 00:00');
  if (from === to) throw new Unclear(begins, "begins and ends at the same time; 00:00-24:00 is a whole day");
  return { from, to: to < from ? to + DAY : to };
}

function time(scanner: Scanner): number {
  const { text, at } = scanner.expect("time", HOURS);
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  if (minutes > 59 || hours * 60 + minutes > DAY)
    throw new Unclear(at, `"${text}" is not a time between 00:00 and 24:00`);
  return hours * 60 + minutes;
}
