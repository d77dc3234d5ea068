import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useStepsContext } from "./StepsContext.ts";

/** How many of the steps are done. Renders a `<p role="status">`. */
export const ChatStepsProgress = definePart<PartState<ChatAnatomy, "steps-progress">, "p">(
  "Chat.StepsProgress",
  "p",
  function ChatStepsProgress(host, element) {
    const { steps } = useStepsContext().part;
    const done = steps.filter(({ state }) => state === "done").length;
    const words = useVoice().say("chat.steps-progress", { done, count: steps.length });
    return element(host, { state: {}, role: "status", children: words });
  },
);
