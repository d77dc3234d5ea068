import { fraction, type Random } from "./clock.ts";

const BASE_MS = 1_000;
const CAP_MS = 30_000;
const LONGEST_FLOOR_MS = 600_000;

/**
 * How long to wait before a try, in milliseconds: full jitter over a range that doubles, after what the server asked for.
 *
 * @param attempt 0 for the first repetition
 * @param floorMs what the server asked for; no more than ten minutes of it count
 */
export function backoffMs(attempt: number, random: Random, floorMs = 0): number {
  const drawn = fraction(random) * Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempt, 10));
  return Math.round(Math.min(floorMs, LONGEST_FLOOR_MS) + drawn);
}

/** The milliseconds of a `Retry-After` header, in seconds or as a date; 0 without one. */
export function retryAfterMs(headers: Headers, now: number): number {
  const value = headers.get("retry-after") ?? "";
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return ms > 0 ? ms : 0;
}
