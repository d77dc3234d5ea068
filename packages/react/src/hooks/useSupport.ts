import type { SupportClient, SupportState } from "@warmline/client";
import { useMemo, useSyncExternalStore } from "react";
import { useClient } from "./useClient.ts";

/**
 * Reads from the state of the nearest `<Support.Root>` and renders again when what `selector` gives has changed.
 *
 * @param selector a pure function; give it a fixed reference where it makes new objects
 * @throws WarmlineError `missing-root` outside of `<Support.Root>`
 */
export function useSupport<T>(selector: (state: SupportState) => T): T {
  return useClientState(useClient(), selector);
}

/** The same for a client at hand. */
export function useClientState<T>(client: SupportClient, selector: (state: SupportState) => T): T {
  const read = useMemo(() => createReader(client, selector), [client, selector]);
  const subscribe = useMemo(() => (listener: () => void) => client.subscribe(listener), [client]);
  return useSyncExternalStore(subscribe, read, read);
}

/** Reads through `selector` once for each state, so that a selector that makes new objects does not render for ever. */
function createReader<T>(client: SupportClient, selector: (state: SupportState) => T): () => T {
  let last: { state: SupportState; value: T } | null = null;
  return () => {
    const state = client.getState();
    if (last?.state !== state) last = { state, value: selector(state) };
    return last.value;
  };
}
