/** When the day began in which a time lies, by this machine’s clock: a new day is news where days are named. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Which day a time lies in, as far as it has a name of its own. */
export function dayOf(at: number, now: number): "today" | "tomorrow" | "other" {
  const day = startOfDay(at);
  if (day === startOfDay(now)) return "today";
  // Not every day has 24 hours.
  const next = new Date(now);
  next.setDate(next.getDate() + 1);
  return day === startOfDay(next.getTime()) ? "tomorrow" : "other";
}

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** The day of the week in which a time lies, by this machine’s clock. */
export function weekdayOf(at: number): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[new Date(at).getDay()] ?? "mon";
}
