import { plural } from "./plural.ts";

/** Lengths of time. */
export const timeWords = {
  seconds: (seconds: number): string => `${seconds} s`,
  lessThanMinute: "under 1 min",
  minutes: (minutes: number): string => `${minutes} min`,
  hours: (hours: number, minutes: number): string => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
  days: (days: number): string => plural(days, "day", "days"),
} as const;
