import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useStepContext } from "./StepsContext.ts";

/** Says that it is seen where one is stuck. Renders a `<p role="status">`, empty otherwise. */
export const ChatStepNote = definePart<PartState<ChatAnatomy, "step-note">, "p">(
  "Chat.StepNote",
  "p",
  function ChatStepNote(host, element) {
    const { step } = useStepContext();
    const voice = useVoice();
    return element(host, {
      state: {},
      role: "status",
      children: step.state === "stuck" && voice.say("chat.step-seen"),
    });
  },
);
