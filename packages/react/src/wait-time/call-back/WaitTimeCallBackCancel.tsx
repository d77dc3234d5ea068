import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWaitTimeContext } from "../WaitTimeContext.ts";
import { callState } from "./standing.ts";

/** Takes the call back. Renders a `<button>`, or nothing where none is asked for. */
export const WaitTimeCallBackCancel = definePart<PartState<WaitTimeAnatomy, "call-back-cancel">, "button">(
  "WaitTime.CallBackCancel",
  "button",
  function WaitTimeCallBackCancel(host, element) {
    const { root } = useWaitTimeContext();
    const client = useClient();
    const voice = useVoice();
    const state = useSupport(callState);
    if (state === null || state === "missed") return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("wait-time.call-back-cancel"),
      onClick: () => {
        client.waitTime.cancelCallBack();
        root.current?.focus();
      },
    });
  },
);
