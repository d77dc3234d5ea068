import type { Clock } from "../environment.ts";

const LONGEST_MS = 2 ** 31 - 1;

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  // A longer wait than Node can hold would fire at once; firing early only makes the caller look again.
  setTimeout: (callback, ms) => setTimeout(callback, Math.min(ms, LONGEST_MS)),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
};
