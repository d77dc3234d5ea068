import { type RefObject, useEffect, useRef } from "react";
import { useSupportContext } from "../SupportContext.ts";

/** A line that comes back by itself is not worth a word: it is down for 3 s when this is shown. */
const LASTS_MS = 2_000;
const QUIET_MS = 60_000;

/**
 * Says aloud what an element shows, by the one announcer: what is in the way at once, and that the line is away only when that
 * lasts, once a minute at most.
 */
export function useToldAloud(element: RefObject<HTMLElement | null>, status: string | null, isAway: boolean): void {
  const { announce } = useSupportContext();
  const toldAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (status === null) return undefined;
    const timer = setTimeout(
      () => {
        if (isAway && performance.now() - toldAt.current < QUIET_MS) return;
        if (isAway) toldAt.current = performance.now();
        announce(element.current?.textContent ?? "");
      },
      isAway ? LASTS_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [element, status, isAway, announce]);
}
