import type { TurnedClock } from "@warmline/testing";

/** Turns a clock on in steps, so that streams between the steps carry what became due, as they would have. */
export async function letTimePass(clock: TurnedClock, ms: number): Promise<void> {
  const step = Math.max(10_000, ms / 60);
  for (let left = ms; left > 0; left -= step) {
    clock.turn(Math.min(step, left));
    await breath();
  }
}

/** Lets everything happen that waits for its turn. */
const breath = () => new Promise((resolve) => setTimeout(resolve, 5));
