import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useTold } from "../../support/announcer/useTold.ts";
import { useWait } from "../WaitTimeContext.ts";

/** An apology where it takes longer than was told at first, said once. Renders a `<p>`, or nothing while it does not. */
export const WaitTimeOverdue = definePart<PartState<WaitTimeAnatomy, "overdue">, "p">(
  "WaitTime.Overdue",
  "p",
  function WaitTimeOverdue(host, element) {
    const { state } = useWait();
    const words = useVoice().say("wait-time.overdue");
    useTold(state === "overdue" ? words : null);
    return state === "overdue" ? element(host, { state: {}, children: words }) : null;
  },
);
