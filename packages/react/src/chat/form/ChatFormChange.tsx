import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

export interface ChatFormChangeProps {
  /** The id of the question. */
  field: string;
}

/** Asks one question again, then shows all answers. Renders a `<button>`. */
export const ChatFormChange = definePart<PartState<ChatAnatomy, "form-change">, "button", ChatFormChangeProps>(
  "Chat.FormChange",
  "button",
  function ChatFormChange({ field, ...host }, element) {
    const { part, change } = useFormContext();
    const words = useVoice().say("chat.form-change");
    const label = part.fields.find(({ id }) => id === field)?.label ?? "";
    return element(host, {
      state: {},
      type: "button",
      "aria-label": `${words}: ${label}`,
      children: words,
      onClick: () => change(field),
    });
  },
);
