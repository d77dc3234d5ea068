import type { Network } from "../network/network.ts";
import type { World } from "../world/contract.ts";

/**
 * The server tells the streams to go, and another one begins on the same store with the same keys: tokens still work, nothing
 * stored is lost, and who sat at the desk sits there again.
 */
export async function serverRestarts(world: World): Promise<void> {
  await world.restartServer();
}

/**
 * The server is gone without a word: streams break off, and nothing can be reached.
 *
 * @returns the way to bring it back, on the same store
 */
export async function serverGoesAway(world: World): Promise<{ comesBack(): Promise<void> }> {
  await world.stopServer();
  return { comesBack: () => world.startServer() };
}

/**
 * Every request takes three seconds, or as many milliseconds as told, of what the world’s `timers` are.
 *
 * @returns the network, whose `online()` ends it
 */
export async function networkIsSlow(
  { network }: World,
  { latency = 3_000 }: { latency?: number | undefined } = {},
): Promise<Network> {
  network.slow({ latency });
  return network;
}

/**
 * The phone has no signal for a minute of the world’s clock, or for as many milliseconds as told. Streams break off, what was
 * on its way is lost, and the network is whole again afterwards.
 */
export async function phoneLosesSignalForAMinute(
  world: World,
  { ms = 60_000 }: { ms?: number | undefined } = {},
): Promise<void> {
  world.network.offline();
  await world.turn(ms);
  world.network.online();
  await world.settled();
}
