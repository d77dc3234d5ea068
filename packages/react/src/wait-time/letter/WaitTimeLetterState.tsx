import * as supportState from "@warmline/client/state/support";
import * as waitTimeState from "@warmline/client/state/wait-time";
import type { Voice } from "@warmline/voice";
import { useRef } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import { useFocusByHand } from "../../internals/useFocusByHand.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWaitTimeContext } from "../WaitTimeContext.ts";

/** To which address the letter will go, or that it could not be asked for. Takes focus when a hand has just asked for it. Renders a `<p>`, or nothing before. */
export const WaitTimeLetterState = definePart<PartState<WaitTimeAnatomy, "letter-state">, "p">(
  "WaitTime.LetterState",
  "p",
  function WaitTimeLetterState(host, element) {
    const { askedByHand } = useWaitTimeContext();
    const voice = useVoice();
    const letter = useSupport(waitTimeState.letter);
    const email = letter?.email ?? null;
    const ref = useRef<HTMLParagraphElement>(null);
    const isOffline = useSupport(supportState.offline);
    const isFailed = letter?.status === "failed";
    useFocusByHand(ref, email !== null && !isFailed, askedByHand);
    if (letter === null || email === null) return null;
    return element(host, {
      state: { status: letter.status },
      ref,
      tabIndex: -1,
      children: wordsFor(email, letter.status === "saving" && isOffline ? "offline" : letter.status, voice),
    });
  },
);

function wordsFor(email: string, standing: "offline" | "saving" | "saved" | "failed", voice: Voice): string {
  if (standing === "failed" || standing === "offline") return voice.say(`wait-time.letter-${standing}`);
  return voice.say("wait-time.letter-asked", { email });
}
