import * as waitTimeState from "@warmline/client/state/wait-time";
import type { CSSProperties } from "react";
import { useShut } from "../../hooks/useShut.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { WaitTimeContext } from "../WaitTimeContext.ts";

/** Where the customer stands, or would stand, in line. Renders a `<section>`, or nothing while an agent has the chat or there is no line for this customer. */
export const WaitTimeRoot = definePart<PartState<WaitTimeAnatomy, "root">, "section">(
  "WaitTime.Root",
  "section",
  function WaitTimeRoot(host, element) {
    const voice = useVoice();
    const wait = useSupport(waitTimeState.current);
    const shut = useShut();
    if (shut || wait === null) return null;
    const { joined, place, stale, state: estimate } = wait;
    return (
      <WaitTimeContext.Provider value={wait}>
        {element(host, {
          state: { joined, next: place === 1, stale, estimate },
          style: { "--wl-wait-time-place": place } as CSSProperties,
          "aria-label": voice.say("wait-time.label"),
        })}
      </WaitTimeContext.Provider>
    );
  },
);
