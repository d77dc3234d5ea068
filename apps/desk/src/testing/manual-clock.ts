import type { Clock } from "@warmline/client/core";
import { NOW } from "./scripted-server.ts";

export interface ManualClock extends Clock {
  /** Lets time pass: every timer that comes due runs, in order. */
  pass(ms: number): void;
}

/** A clock that a test winds. */
export function createManualClock(): ManualClock {
  const timers = new Map<number, { at: number; callback: () => void }>();
  let now = NOW;
  let last = 0;
  return {
    now: () => now,
    setTimeout(callback, ms) {
      last += 1;
      timers.set(last, { at: now + ms, callback });
      return last;
    },
    clearTimeout: (timer) => void timers.delete(timer as number),
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const next = [...timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0];
        if (next === undefined) break;
        timers.delete(next[0]);
        now = Math.max(now, next[1].at);
        next[1].callback();
      }
      now = end;
    },
  };
}
