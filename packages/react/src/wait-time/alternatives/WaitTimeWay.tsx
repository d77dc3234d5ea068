import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { WaitTimeCallBack } from "../call-back/WaitTimeCallBack.tsx";
import { canAskCall } from "../call-back/standing.ts";
import { WaitTimeLetter } from "../letter/WaitTimeLetter.tsx";
import { canAskLetter } from "../letter/standing.ts";
import { useWaitTimeContext } from "../WaitTimeContext.ts";
import { WaitTimeWayButton } from "./WaitTimeWayButton.tsx";
import { WayContext, type WayName } from "./WayContext.ts";

export interface WaitTimeWayProps {
  /** Which way it is. */
  way: WayName;
}

/** One other way, with its form folded in. Renders a `<details>`, or nothing where it is not offered or was asked for. */
export const WaitTimeWay = definePart<PartState<WaitTimeAnatomy, "way">, "details", WaitTimeWayProps>(
  "WaitTime.Way",
  "details",
  function WaitTimeWay({ way, ...host }, element) {
    useWaitTimeContext();
    const isOffered = useSupport(way === "letter" ? canAskLetter : canAskCall);
    if (!isOffered) return null;
    return (
      <WayContext.Provider value={way}>
        {element(host, {
          state: { way },
          children: (
            <>
              <WaitTimeWayButton />
              {way === "letter" ? <WaitTimeLetter /> : <WaitTimeCallBack />}
            </>
          ),
        })}
      </WayContext.Provider>
    );
  },
);
