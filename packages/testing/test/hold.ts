import type { World } from "../src/index.ts";

/** Keeps the store busy until it is let go. */
export async function hold(world: World): Promise<() => Promise<unknown>> {
  const began = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holding = world.store.transaction(() => {
    began.resolve();
    return held.promise;
  });
  await began.promise;
  return () => {
    held.resolve();
    return holding;
  };
}
