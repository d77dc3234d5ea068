import type { TurnedClock } from "@warmline/testing";

/** Turns a clock on as real time goes by. Returns the way to stop. */
export function walk(clock: TurnedClock): () => void {
  let last = performance.now();
  const timer = setInterval(() => {
    // The wire knows whole milliseconds only.
    const passed = Math.floor(performance.now() - last);
    clock.turn(passed);
    last += passed;
  }, 250);
  return () => clearInterval(timer);
}

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
