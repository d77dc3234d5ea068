import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWayContext } from "./WayContext.ts";

/** Shows and hides one way. Renders a `<summary>`. */
export const WaitTimeWayButton = definePart<PartState<WaitTimeAnatomy, "way-button">, "summary">(
  "WaitTime.WayButton",
  "summary",
  function WaitTimeWayButton(host, element) {
    const way = useWayContext();
    const voice = useVoice();
    return element(host, { state: {}, children: voice.say(`wait-time.${way}`) });
  },
);
