import type { WaitView } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWaitTimeContext } from "../WaitTimeContext.ts";

/** The range of the wait, or honestly that it cannot be told. Renders a `<p>`, or nothing where nothing is known. */
export const WaitTimeEstimate = definePart<PartState<WaitTimeAnatomy, "estimate">, "p">(
  "WaitTime.Estimate",
  "p",
  function WaitTimeEstimate(host, element) {
    const wait = useWaitTimeContext();
    const voice = useVoice();
    const words = wordsFor(wait, voice);
    return words === null
      ? null
      : element(host, { state: { estimate: wait.bounds ? "range" : wait.unknown }, children: words });
  },
);

function wordsFor({ bounds, unknown }: WaitView, voice: Voice): string | null {
  if (bounds === null) return unknown && voice.say(`wait-time.unknown-${unknown}`);
  const low = Math.floor(bounds.lowSeconds / 60);
  const high = Math.max(1, Math.ceil(bounds.highSeconds / 60));
  if (low === 0) return voice.say("wait-time.up-to", { minutes: high });
  if (low === high) return voice.say("wait-time.about", { minutes: high });
  return voice.say("wait-time.range", { low, high });
}
