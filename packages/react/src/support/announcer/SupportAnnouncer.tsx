import { useEffect, useRef } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { visuallyHidden } from "../../internals/visuallyHidden.ts";
import type { SupportAnatomy } from "../anatomy.ts";
import { useSupportContext } from "../SupportContext.ts";

/**
 * The live region: says each arrival once to screen readers. `<Support.Root>` brings it, and an open `<Support.Window>` one of
 * its own, which speaks instead: a reader inside a dialog hears nothing from outside of it. Renders a `<div>`.
 */
export const SupportAnnouncer = definePart<PartState<SupportAnatomy, "announcer">, "div">(
  "Support.Announcer",
  "div",
  function SupportAnnouncer(host, element) {
    const { announcer, windowId } = useSupportContext();
    const region = useRef<HTMLDivElement>(null);
    useEffect(() => {
      if (region.current === null) return undefined;
      const window = document.getElementById(windowId);
      return announcer.attach(region.current, window?.contains(region.current));
    }, [announcer, windowId]);
    return element(host, {
      state: {},
      ref: region,
      role: "log",
      "aria-live": "polite",
      "aria-relevant": "additions",
      "aria-atomic": false,
      style: visuallyHidden,
    });
  },
);
