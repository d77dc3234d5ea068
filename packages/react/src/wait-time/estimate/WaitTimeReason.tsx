import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useTold } from "../../support/announcer/useTold.ts";
import { useWait } from "../WaitTimeContext.ts";
import { sayEstimate } from "../words.ts";

/**
 * Why it is longer than was told before; screen readers hear it once, with what is told now. Renders a `<p>`, or nothing where
 * it is not longer.
 */
export const WaitTimeReason = definePart<PartState<WaitTimeAnatomy, "reason">, "p">(
  "WaitTime.Reason",
  "p",
  function WaitTimeReason(host, element) {
    const voice = useVoice();
    const wait = useWait();
    const { reason } = wait;
    const words = reason && voice.say(`wait-time.reason-${reason}`);
    useTold(words && [words, sayEstimate(wait, voice)].filter(Boolean).join(" "));
    return words === null ? null : element(host, { state: { reason }, children: words });
  },
);
