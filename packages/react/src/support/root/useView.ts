import { useMemo, useRef, useState } from "react";
import type { ViewChangeDetails, ViewContextValue, ViewName } from "../ViewContext.ts";

export interface ViewOptions {
  /** The view that is shown, where the host decides. */
  view?: ViewName | undefined;
  /** The view at first. @default "chat" */
  defaultView?: ViewName | undefined;
  onViewChange?: ((view: ViewName, details: ViewChangeDetails) => void) | undefined;
}

export function useView({ view, defaultView = "chat", onViewChange }: ViewOptions): ViewContextValue {
  const [own, setOwn] = useState(defaultView);
  const reachedByHand = useRef(false);
  const present = view ?? own;
  return useMemo(
    () => ({
      view: present,
      reachedByHand,
      go(next, event) {
        let canceled = false;
        const cancel = (): void => void (canceled = true);
        onViewChange?.(next, { reason: "go", event, cancel });
        if (canceled) return;
        reachedByHand.current = true;
        setOwn(next);
      },
    }),
    [present, onViewChange],
  );
}
