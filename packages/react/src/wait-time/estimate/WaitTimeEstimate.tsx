import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWait } from "../WaitTimeContext.ts";
import { sayEstimate } from "../words.ts";

/** The range of the wait, or honestly why none can be told. Renders a `<p>`, or nothing where there is nothing to say. */
export const WaitTimeEstimate = definePart<PartState<WaitTimeAnatomy, "estimate">, "p">(
  "WaitTime.Estimate",
  "p",
  function WaitTimeEstimate(host, element) {
    const wait = useWait();
    const words = sayEstimate(wait, useVoice());
    return words === null ? null : element(host, { state: { estimate: wait.state }, children: words });
  },
);
