import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

/** Goes on to the next question, or to all answers after the last one. Renders a `<button>`, or nothing while none is asked. */
export const ChatFormNext = definePart<PartState<ChatAnatomy, "form-next">, "button">(
  "Chat.FormNext",
  "button",
  function ChatFormNext(host, element) {
    const { field } = useFormContext();
    const voice = useVoice();
    if (field === null) return null;
    return element(host, { state: {}, type: "submit", children: voice.say("ticket.next") });
  },
);
