import { useCallback, useSyncExternalStore } from "react";
import { useClient } from "./useClient.ts";

/**
 * Something that follows from the server’s time. Looks every second, and renders again only when the value differs.
 *
 * @param select a function of the time in milliseconds since the epoch, with a primitive result
 * @throws WarmlineError `missing-root` outside of `<Support.Root>`
 */
export function useNow<T extends string | number | boolean | null>(select: (now: number) => T): T {
  const client = useClient();
  const subscribe = useCallback((listener: () => void) => client.onTick(listener), [client]);
  const read = () => select(client.now());
  return useSyncExternalStore(subscribe, read, read);
}
