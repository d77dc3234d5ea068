/**
 * Whether there may be a network: what is tried without one is in doubt for no reason. Not every environment can tell,
 * and a browser may be wrong, so whoever hears the server need not ask.
 */
export function mayBeOnline(): boolean {
  const { navigator } = globalThis as { navigator?: { onLine?: boolean } };
  return navigator?.onLine !== false;
}
