import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWait } from "../WaitTimeContext.ts";

/** How many people are answering. Renders a `<p>`, or nothing while nobody is. */
export const WaitTimeAgents = definePart<PartState<WaitTimeAnatomy, "agents">, "p">(
  "WaitTime.Agents",
  "p",
  function WaitTimeAgents(host, element) {
    const { agentsAvailable: count } = useWait();
    const voice = useVoice();
    return count > 0 ? element(host, { state: {}, children: voice.say("wait-time.agents", { count }) }) : null;
  },
);
