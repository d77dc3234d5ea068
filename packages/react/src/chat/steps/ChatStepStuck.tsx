import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useTick } from "./useTick.ts";

/** Says that one is stuck at a step, and takes it back. Renders a `<button>`. */
export const ChatStepStuck = definePart<PartState<ChatAnatomy, "step-stuck">, "button">(
  "Chat.StepStuck",
  "button",
  function ChatStepStuck(host, element) {
    return element(host, useTick("stuck"));
  },
);
