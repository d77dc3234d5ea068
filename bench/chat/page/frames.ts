/** Resolves at the beginning of the next frame. */
export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves after the next frame has been laid out and painted. */
export async function painted(): Promise<void> {
  await frame();
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** Resolves once something holds, asked after each frame. @throws Error if it never does */
export async function until(holds: () => boolean): Promise<void> {
  const ends = performance.now() + 60_000;
  while (!holds()) {
    if (performance.now() > ends) throw new Error(`It never came true: ${holds.toString()}`);
    await painted();
  }
}

/** Does something in a task of its own, so that the browser counts its time as a script’s. */
export async function inTask(act: () => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    setTimeout(() => {
      try {
        act();
        resolve();
      } catch (error) {
        reject(error);
      }
    });
  });
}

/** Who cannot wait longer for a frame goes on without one, which a busy machine makes necessary. */
const PATIENCE_MS = 100;

/** Counts frames from now on, and each tenth of a second that went by without one. Returns what ends that and tells how many. */
export function countFrames(): () => number {
  let frames = 0;
  let last = performance.now();
  let next = requestAnimationFrame(function count() {
    const now = performance.now();
    frames += 1 + Math.floor((now - last) / PATIENCE_MS);
    last = now;
    next = requestAnimationFrame(count);
  });
  return () => {
    cancelAnimationFrame(next);
    return frames;
  };
}
