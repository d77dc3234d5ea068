/** Time: milliseconds since the epoch, and timers by it. */
export interface Clock {
  now(): number;
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Fills an array with random bytes. */
export type Random = (bytes: Uint8Array<ArrayBuffer>) => unknown;

/** What is worth telling an operator. Never holds what people wrote, tokens or addresses. */
export interface Log {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}
