import * as waitTimeState from "@warmline/client/state/wait-time";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWaitTimeContext } from "../WaitTimeContext.ts";

/** Takes the letter back. Renders a `<button>`, or nothing where none is asked for. */
export const WaitTimeLetterCancel = definePart<PartState<WaitTimeAnatomy, "letter-cancel">, "button">(
  "WaitTime.LetterCancel",
  "button",
  function WaitTimeLetterCancel(host, element) {
    const { root } = useWaitTimeContext();
    const client = useClient();
    const voice = useVoice();
    if (useSupport(waitTimeState.letter)?.email == null) return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("wait-time.letter-cancel"),
      onClick: () => {
        client.waitTime.writeWhenItIsMyTurn(null);
        root.current?.focus();
      },
    });
  },
);
