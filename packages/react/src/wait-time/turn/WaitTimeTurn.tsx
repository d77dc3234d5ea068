import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useTold } from "../../support/announcer/useTold.ts";
import { useWait } from "../WaitTimeContext.ts";

/** Says that it is the customer’s turn, and until what clock time it is kept. Renders a `<p>`, or nothing before that. */
export const WaitTimeTurn = definePart<PartState<WaitTimeAnatomy, "turn">, "p">(
  "WaitTime.Turn",
  "p",
  function WaitTimeTurn(host, element) {
    const { state, turnUntil } = useWait();
    const voice = useVoice();
    const until = turnUntil === null ? "" : ` ${voice.say("wait-time.turn-until", { until: turnUntil })}`;
    const words = state === "your-turn" ? voice.say("wait-time.turn") + until : null;
    useTold(words);
    return words === null ? null : element(host, { state: {}, children: words });
  },
);
