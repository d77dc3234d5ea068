import type { SupportClient, SupportState } from "@warmline/client";
import { useMemo, useRef, useState } from "react";
import { useClientState } from "../../hooks/useSupport.ts";
import type { ViewChangeDetails, ViewContextValue, ViewName } from "../ViewContext.ts";
import { createViews } from "./createViews.ts";

export interface ViewOptions {
  /** The view that is shown, where the host decides. */
  view?: ViewName | undefined;
  /** The view at first. @default "chat" */
  defaultView?: ViewName | undefined;
  onViewChange?: ((view: ViewName, details: ViewChangeDetails) => void) | undefined;
}

const askedOf = ({ window }: SupportState) => window.asked;

/** Which view is shown: what the host says, else what the customer or `support.open({ view })` chose last. */
export function useView(
  client: SupportClient,
  { view, defaultView = "chat", onViewChange }: ViewOptions,
): ViewContextValue {
  const asked = useClientState(client, askedOf);
  const [own, setOwn] = useState(asked?.view ?? defaultView);
  const [taken, setTaken] = useState(asked);
  const [title, entitle] = useState<string | null>(null);
  const reachedByHand = useRef(false);
  const [views] = useState(createViews);
  if (asked !== taken) {
    setTaken(asked);
    if (asked !== undefined) setOwn(asked.view);
  }
  const present = view ?? own;
  return useMemo(
    () => ({
      view: present,
      reachedByHand,
      title,
      entitle,
      ...views,
      go(next, event) {
        let canceled = false;
        const cancel = (): void => void (canceled = true);
        onViewChange?.(next, { reason: "go", event, cancel });
        if (canceled) return;
        reachedByHand.current = true;
        setOwn(next);
      },
    }),
    [present, title, views, onViewChange],
  );
}
