import type { SupportClient, SupportEvent } from "@warmline/client";
import { useEffect, useRef } from "react";

type OnEvent = ((event: SupportEvent) => void) | undefined;

/** Tells the host what happens, by the function of the last render. */
export function useHostEvents(client: SupportClient, onEvent: OnEvent): void {
  const last = useRef(onEvent);
  const isWanted = onEvent !== undefined;
  useEffect(() => {
    last.current = onEvent;
  });
  useEffect(() => (isWanted ? client.on((event) => last.current?.(event)) : undefined), [client, isWanted]);
}
