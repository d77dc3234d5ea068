import * as waitTimeState from "@warmline/client/state/wait-time";
import { type CSSProperties, useMemo, useRef } from "react";
import { useShut } from "../../hooks/useShut.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { WaitTimeContext, type WaitTimeContextValue } from "../WaitTimeContext.ts";
import { isPlaced } from "../words.ts";

/** Where the customer stands, or would stand, in line. Renders a `<section>`, or nothing while an agent has the chat or there is no line for this customer. */
export const WaitTimeRoot = definePart<PartState<WaitTimeAnatomy, "root">, "section">(
  "WaitTime.Root",
  "section",
  function WaitTimeRoot(host, element) {
    const voice = useVoice();
    const wait = useSupport(waitTimeState.current);
    const shut = useShut();
    const root = useRef<HTMLElement>(null);
    const askedByHand = useRef(false);
    const context = useMemo<WaitTimeContextValue | null>(() => wait && { wait, root, askedByHand }, [wait]);
    if (shut || wait === null) return null;
    const { joined, place, stale, agentsAvailable, state: estimate } = wait;
    return (
      <WaitTimeContext.Provider value={context}>
        {element(host, {
          state: {
            joined,
            next: place === 1,
            placed: isPlaced(wait),
            nobodyHere: agentsAvailable === 0,
            stale,
            estimate,
          },
          ref: root,
          tabIndex: -1,
          style: { "--wl-wait-time-place": place } as CSSProperties,
          "aria-label": voice.say("wait-time.label"),
        })}
      </WaitTimeContext.Provider>
    );
  },
);
