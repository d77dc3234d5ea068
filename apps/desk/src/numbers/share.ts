import { words } from "../words.ts";

// Under so many a share says more about chance than about anything else.
const LEAST = 10;

/** A share in percent, or nothing where there are too few for one. */
export function shareText(part: number, all: number): string {
  return all < LEAST ? "" : words.numbers.percent(part / all);
}

/** Whether there are enough for shares. */
export function isEnough(count: number): boolean {
  return count >= LEAST;
}
