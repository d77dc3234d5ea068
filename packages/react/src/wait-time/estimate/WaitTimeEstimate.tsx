import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useTold } from "../../support/announcer/useTold.ts";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWait } from "../WaitTimeContext.ts";
import { sayEstimate } from "../words.ts";

/**
 * The range of the wait, or honestly why none can be told; who is in line hears once that it is closed. Renders a `<p>`, or
 * nothing where there is nothing to say.
 */
export const WaitTimeEstimate = definePart<PartState<WaitTimeAnatomy, "estimate">, "p">(
  "WaitTime.Estimate",
  "p",
  function WaitTimeEstimate(host, element) {
    const wait = useWait();
    const words = sayEstimate(wait, useVoice());
    useTold(wait.joined && wait.state === "closed" ? words : null);
    return words === null ? null : element(host, { state: { estimate: wait.state }, children: words });
  },
);
