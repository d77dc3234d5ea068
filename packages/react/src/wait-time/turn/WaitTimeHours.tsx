import * as supportState from "@warmline/client/state/support";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { dayOf } from "../../internals/days.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useTold } from "../../support/announcer/useTold.ts";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWait } from "../WaitTimeContext.ts";

/**
 * When the next opening is, in the customer’s own time; who is in line hears it once. Renders a `<p>`, or nothing while it is
 * open or where none is known.
 */
export const WaitTimeHours = definePart<PartState<WaitTimeAnatomy, "hours">, "p">(
  "WaitTime.Hours",
  "p",
  function WaitTimeHours(host, element) {
    const { joined } = useWait();
    const hours = useSupport(supportState.hours);
    const voice = useVoice();
    const at = hours?.open === false ? hours.changesAt : null;
    const day = useNow((now) => (at === null ? null : dayOf(at, now)));
    const words =
      at === null || day === null
        ? null
        : voice.say(day === "other" ? "wait-time.opens" : `wait-time.opens-${day}`, { at });
    // At midnight the same opening gets another name.
    useTold(joined ? words : null, joined ? at : null);
    return words === null ? null : element(host, { state: {}, children: words });
  },
);
