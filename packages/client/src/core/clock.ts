/** Time as the client sees it: milliseconds since the epoch. */
export interface Clock {
  now: () => number;
  setTimeout: (callback: () => void, ms: number) => unknown;
  clearTimeout: (timer: unknown) => void;
}

/** Fills an array with random bytes. */
export type Random = (bytes: Uint8Array<ArrayBuffer>) => unknown;

// Browsers turn a longer delay into an immediate call.
const LONGEST_TIMEOUT = 2_147_483_647;

/** The clock and timers of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, ms) => setTimeout(callback, Math.min(ms, LONGEST_TIMEOUT)),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

export const systemRandom: Random = (bytes) => crypto.getRandomValues(bytes);

/** A fraction in [0, 1) of 32 random bits. */
export function fraction(random: Random): number {
  const bytes = new Uint8Array(4);
  random(bytes);
  return new DataView(bytes.buffer).getUint32(0) / 2 ** 32;
}
