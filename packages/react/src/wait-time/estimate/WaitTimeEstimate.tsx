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
    return words === null ? null : element(host, { state: { estimate: wait.state }, children: words });
  },
);

function wordsFor({ state, unknown, typicalMinutes, upperMinutes }: WaitView, voice: Voice): string | null {
  if (state === "unknown") return unknown && voice.say(`wait-time.unknown-${unknown}`);
  if (upperMinutes === null) return null;
  if (typicalMinutes === null) return voice.say("wait-time.up-to", { minutes: upperMinutes });
  if (typicalMinutes === upperMinutes) return voice.say("wait-time.about", { minutes: upperMinutes });
  return voice.say("wait-time.range", { low: typicalMinutes, high: upperMinutes });
}
