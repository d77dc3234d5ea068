import type { StepState } from "@warmline/client";
import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import { useStepContext } from "./StepsContext.ts";

/** What the two buttons of a step have in common: each says its word of the step, and takes it back. */
export function useTick(says: StepState) {
  const client = useClient();
  const voice = useVoice();
  const { messageId, step, index } = useStepContext();
  const isSaid = step.state === says;
  const number = index + 1;
  return {
    state: { state: isSaid ? says : null },
    type: "button" as const,
    "aria-pressed": isSaid,
    "aria-label": voice.say("chat.step-of", { what: voice.say(`chat.step-${says}`), number }),
    children: voice.say(`chat.step-${says}`),
    onClick: () => client.chat.tick(messageId, index, isSaid ? null : says),
  };
}
