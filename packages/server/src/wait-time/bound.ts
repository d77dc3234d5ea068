import { BEYOND, rungAbove, secondsOf } from "./ladder.ts";

const PATIENCE_MS = 30_000;
const CLEARLY_BELOW = 0.9;
const CLEARLY_ABOVE = 1.2;

/** A number that was told, and how long it has been so. */
export interface Bound {
  /** The place on the ladder. */
  rung: number;
  /** Since when it is told, in milliseconds since the epoch. */
  since: number;
  /** Since when the estimate is clearly above it; null if it is not. */
  aboveSince: number | null;
}

/** What becomes of a number that was told: whether it is still believed and whether it rose. */
export interface Settled {
  bound: Bound;
  change: "none" | "lower" | "higher";
  /** Whether the estimate has long been clearly above it and nobody knows why: then it must no longer be told. */
  isDoubted: boolean;
}

/** How a number may move. */
export interface Rule {
  /** Whether there is a reason that can be said for a rise. */
  mayRise: boolean;
  /** A rung is told only to those whose estimate is at most this share of it. From 0 to 1. */
  within: number;
}

/** A number that is told for the first time. */
export function firstBound(seconds: number, within: number, now: number): Bound {
  return { rung: rungAbove(seconds / within), since: now, aboveSince: null };
}

/**
 * A number moves only when it has to: down after half a minute and only clearly, up when it has been clearly too low for half a
 * minute, and only `mayRise`, with a reason that can be said.
 */
export function settle(before: Bound, seconds: number, { mayRise, within }: Rule, now: number): Settled {
  const lower = lowerRung(before.rung, seconds);
  if (lower < before.rung && now - before.since >= PATIENCE_MS) {
    return { bound: { rung: lower, since: now, aboveSince: null }, change: "lower", isDoubted: false };
  }
  if (seconds <= CLEARLY_ABOVE * secondsOf(before.rung)) {
    return { bound: { ...before, aboveSince: null }, change: "none", isDoubted: false };
  }
  const aboveSince = before.aboveSince ?? now;
  const isLong = now - aboveSince >= PATIENCE_MS;
  if (isLong && mayRise) return { bound: firstBound(seconds, within, now), change: "higher", isDoubted: false };
  return { bound: { ...before, aboveSince }, change: "none", isDoubted: isLong };
}

function lowerRung(rung: number, seconds: number): number {
  for (let lower = 0; lower < Math.min(rung, BEYOND); lower += 1) {
    if (seconds < CLEARLY_BELOW * secondsOf(lower)) return lower;
  }
  return rung;
}
