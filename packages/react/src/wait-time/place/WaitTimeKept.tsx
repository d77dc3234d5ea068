import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWait } from "../WaitTimeContext.ts";

/**
 * Says that the window may be closed and the place is kept. Renders a `<p>`, or nothing outside of the line, while the news is
 * old, at the customer’s turn, or where the browser keeps nothing by which the customer could come back.
 */
export const WaitTimeKept = definePart<PartState<WaitTimeAnatomy, "kept">, "p">(
  "WaitTime.Kept",
  "p",
  function WaitTimeKept(host, element) {
    const { joined, stale, state } = useWait();
    const isKept = joined && !stale && state !== "your-turn";
    const canReturn = useSupport(({ storageFault }) => storageFault !== "blocked");
    const voice = useVoice();
    return isKept && canReturn ? element(host, { state: {}, children: voice.say("wait-time.kept") }) : null;
  },
);
