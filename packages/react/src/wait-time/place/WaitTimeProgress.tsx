import { type CSSProperties, useRef } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWait } from "../WaitTimeContext.ts";

/**
 * The line for the eye: those ahead, oneself, and how far one has come since this page told the first place. It moves only when
 * the place does. Renders a `<div aria-hidden>`, or nothing outside of the line, alone in it, or on old news.
 */
export const WaitTimeProgress = definePart<PartState<WaitTimeAnatomy, "progress">, "div">(
  "WaitTime.Progress",
  "div",
  function WaitTimeProgress(host, element) {
    const { joined, place, stale, state } = useWait();
    const from = useRef(0);
    from.current = joined ? Math.max(from.current, place) : 0;
    if (!joined || stale || state === "your-turn" || from.current < 2) return null;
    return element(host, {
      state: {},
      "aria-hidden": true,
      style: { "--wl-wait-time-from": from.current } as CSSProperties,
    });
  },
);
