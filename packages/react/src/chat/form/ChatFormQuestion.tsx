import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

/** The words of the question, which say where an answer is optional. Renders a `<label>`, or nothing while none is asked. */
export const ChatFormQuestion = definePart<PartState<ChatAnatomy, "form-question">, "label">(
  "Chat.FormQuestion",
  "label",
  function ChatFormQuestion(host, element) {
    const { field, id } = useFormContext();
    const voice = useVoice();
    if (field === null) return null;
    const { label, required } = field;
    return element(host, {
      state: {},
      htmlFor: id,
      dir: "auto",
      children: required ? label : `${label} (${voice.say("ticket.optional")})`,
    });
  },
);
