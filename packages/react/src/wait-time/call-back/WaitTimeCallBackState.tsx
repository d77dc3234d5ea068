import * as waitTimeState from "@warmline/client/state/wait-time";
import { useRef } from "react";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import { useFocusByHand } from "../../internals/useFocusByHand.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { dayOf, startOfDay } from "../../internals/days.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useTold } from "../../support/announcer/useTold.ts";
import { useWaitTimeContext } from "../WaitTimeContext.ts";
import { callState } from "./standing.ts";

/**
 * How it stands with the call that was asked for: when it comes, or what went wrong. Takes focus when a hand has just asked.
 * Renders a `<p>`, or nothing before.
 */
export const WaitTimeCallBackState = definePart<PartState<WaitTimeAnatomy, "call-back-state">, "p">(
  "WaitTime.CallBackState",
  "p",
  function WaitTimeCallBackState(host, element) {
    const { askedByHand } = useWaitTimeContext();
    const voice = useVoice();
    const call = useSupport(waitTimeState.callBack);
    const state = useSupport(callState);
    const today = useNow(startOfDay);
    const ref = useRef<HTMLParagraphElement>(null);
    useFocusByHand(ref, state === "sending" || state === "offline" || state === "asked", askedByHand);
    const words =
      call &&
      state &&
      voice.say("wait-time.call-back-state", {
        state,
        phone: isolate(call.phone),
        day: dayOf(call.from, today),
        from: call.from,
        to: call.to,
      });
    // What a hand has just done is read where focus goes, and at midnight the same time gets another name.
    const isTold = words !== null && state !== "sending" && state !== "offline";
    useTold(isTold ? words : null, isTold ? `${state} ${call?.from}` : null);
    return words === null ? null : element(host, { state: { state }, ref, tabIndex: -1, children: words });
  },
);

/** A number’s groups stand from left to right in every script. */
function isolate(phone: string): string {
  return `\u2066${phone}\u2069`;
}
