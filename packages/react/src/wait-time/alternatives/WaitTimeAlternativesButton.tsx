import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWaitTimeContext } from "../WaitTimeContext.ts";

/** Shows and hides what else can be done than wait. Renders a `<summary>`. */
export const WaitTimeAlternativesButton = definePart<PartState<WaitTimeAnatomy, "alternatives-button">, "summary">(
  "WaitTime.AlternativesButton",
  "summary",
  function WaitTimeAlternativesButton(host, element) {
    useWaitTimeContext();
    const voice = useVoice();
    return element(host, { state: {}, children: voice.say("wait-time.alternatives") });
  },
);
