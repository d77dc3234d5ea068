import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWait } from "../WaitTimeContext.ts";

/** Says that the news is old. Renders a `<p>`, or nothing while it is fresh. */
export const WaitTimeStale = definePart<PartState<WaitTimeAnatomy, "stale">, "p">(
  "WaitTime.Stale",
  "p",
  function WaitTimeStale(host, element) {
    const { stale } = useWait();
    const voice = useVoice();
    return stale ? element(host, { state: {}, children: voice.say("wait-time.stale") }) : null;
  },
);
