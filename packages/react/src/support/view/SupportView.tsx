import { useLayoutEffect, useRef } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useFocusByHand } from "../../internals/useFocusByHand.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { SupportAnatomy } from "../anatomy.ts";
import { useViewContext, type ViewName } from "../ViewContext.ts";
import { InViewContext } from "./useViewTitle.ts";

export interface SupportViewProps {
  /** Which view this is: it is there only while it is the present one. */
  name: ViewName;
}

/** One view of the window; takes focus when a hand has led to it. Renders a `<section>`, or nothing. */
export const SupportView = definePart<PartState<SupportAnatomy, "view">, "section", SupportViewProps>(
  "Support.View",
  "section",
  function SupportView({ name, ...host }, element) {
    const voice = useVoice();
    const { view, title, reachedByHand, haveView } = useViewContext();
    const section = useRef<HTMLElement>(null);
    const present = view === name;
    useLayoutEffect(() => haveView(name), [haveView, name]);
    useFocusByHand(section, present, reachedByHand);
    if (!present) return null;
    return (
      <InViewContext.Provider value>
        {element(host, {
          state: { view: name },
          ref: section,
          tabIndex: -1,
          "aria-label": title ?? voice.say(`support.tab-${name}`),
        })}
      </InViewContext.Provider>
    );
  },
);
