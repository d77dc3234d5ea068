import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

/** Sends the answers. Renders a `<button>`, or nothing unless all of them are shown and none was sent. */
export const ChatFormSend = definePart<PartState<ChatAnatomy, "form-send">, "button">(
  "Chat.FormSend",
  "button",
  function ChatFormSend(host, element) {
    const { field, isSent } = useFormContext();
    const voice = useVoice();
    if (field !== null || isSent) return null;
    return element(host, { state: {}, type: "submit", children: voice.say("chat.send") });
  },
);
