import * as supportState from "@warmline/client/state/support";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWaitTimeContext } from "../WaitTimeContext.ts";

const DAY_MS = 86_400_000;

/** When the next opening is, in the customer’s own time. Renders a `<p>`, or nothing while it is open or where none is known. */
export const WaitTimeHours = definePart<PartState<WaitTimeAnatomy, "hours">, "p">(
  "WaitTime.Hours",
  "p",
  function WaitTimeHours(host, element) {
    useWaitTimeContext();
    const hours = useSupport(supportState.hours);
    const voice = useVoice();
    const at = hours?.open === false ? hours.changesAt : null;
    const day = useNow((now) => (at === null ? "" : dayOf(at, now)));
    if (at === null) return null;
    return element(host, { state: {}, children: voice.say(`wait-time.opens${day}`, { at }) });
  },
);

function dayOf(at: number, now: number): "" | "-today" | "-tomorrow" {
  const day = new Date(at).toDateString();
  if (day === new Date(now).toDateString()) return "-today";
  return day === new Date(now + DAY_MS).toDateString() ? "-tomorrow" : "";
}
