import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useTick } from "./useTick.ts";

/** Ticks a step as done, and takes the tick back. Renders a `<button>`. */
export const ChatStepDone = definePart<PartState<ChatAnatomy, "step-done">, "button">(
  "Chat.StepDone",
  "button",
  function ChatStepDone(host, element) {
    return element(host, useTick("done"));
  },
);
