/** The only minutes that are told: never seconds, never 0. */
export const LADDER = [1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60] as const;

/** The rung above the ladder: more than an hour. */
export const BEYOND = LADDER.length;

/** The seconds of a rung; without an end beyond the ladder. */
export function secondsOf(rung: number): number {
  return (LADDER[rung] ?? Number.POSITIVE_INFINITY) * 60;
}

/** The minutes of a rung, or null beyond the ladder. */
export function minutesOf(rung: number): number | null {
  return LADDER[rung] ?? null;
}

/** The lowest rung that is not below so many seconds: a wait is always rounded up. */
export function rungAbove(seconds: number): number {
  const rung = LADDER.findIndex((minutes) => minutes * 60 >= seconds);
  return rung === -1 ? BEYOND : rung;
}
