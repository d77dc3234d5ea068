import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useStepContext } from "./StepsContext.ts";

/** The number of a step, or its tick, for the eyes: the list and the buttons say both. Renders a `<span>`. */
export const ChatStepNumber = definePart<PartState<ChatAnatomy, "step-number">, "span">(
  "Chat.StepNumber",
  "span",
  function ChatStepNumber(host, element) {
    const { step, index } = useStepContext();
    return element(host, { state: {}, "aria-hidden": true, children: step.state === "done" ? "✓" : index + 1 });
  },
);
