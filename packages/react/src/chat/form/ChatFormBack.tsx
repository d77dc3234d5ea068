import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

/** Goes to the question before, or back to all answers. Renders a `<button>`, or nothing at the first question. */
export const ChatFormBack = definePart<PartState<ChatAnatomy, "form-back">, "button">(
  "Chat.FormBack",
  "button",
  function ChatFormBack(host, element) {
    const { field, back } = useFormContext();
    const voice = useVoice();
    if (field === null || back === null) return null;
    return element(host, { state: {}, type: "button", children: voice.say("support.back"), onClick: back });
  },
);
