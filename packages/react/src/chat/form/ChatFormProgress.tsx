import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

/** Which of the questions it is. Renders a `<p>`, or nothing beside one that is the only one or asked again. */
export const ChatFormProgress = definePart<PartState<ChatAnatomy, "form-progress">, "p">(
  "Chat.FormProgress",
  "p",
  function ChatFormProgress(host, element) {
    const { number, count } = useFormContext();
    const voice = useVoice();
    if (number === 0 || count < 2) return null;
    return element(host, { state: {}, children: voice.say("chat.form-progress", { number, count }) });
  },
);
