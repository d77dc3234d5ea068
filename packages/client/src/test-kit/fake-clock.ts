import type { Clock } from "../core/clock.ts";

interface Timer {
  at: number;
  callback: () => void;
}

/** Lets everything that waits for no time happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** A clock that stands until it is moved. */
export function createFakeClock(start = 1_800_000_000_000) {
  const timers = new Set<Timer>();
  let now = start;

  const clock: Clock = {
    now: () => now,
    setTimeout(callback, ms) {
      const timer = { at: now + ms, callback };
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer) => void timers.delete(timer as Timer),
  };

  return {
    ...clock,
    pending: () => timers.size,
    /** Moves on by `ms`, running what is due in its order. */
    async advance(ms: number): Promise<void> {
      const end = now + ms;
      await settle();
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.callback();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

/** Random bytes that are all the same: the fraction is `byte / 256`. */
export const steady = (byte: number) => (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(byte);

/** Random bytes that never repeat where they make ids, the same in every run; pauses get half their range. */
export function createSequence() {
  let count = 0;
  return (bytes: Uint8Array<ArrayBuffer>) => {
    if (bytes.length === 4) return bytes.fill(0x80);
    count += 1;
    bytes.fill(0);
    new DataView(bytes.buffer).setUint32(bytes.length - 4, count);
    return bytes;
  };
}
