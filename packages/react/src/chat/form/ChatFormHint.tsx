import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

/** Where to find the answer, and how it looks. Renders a `<p>`, or nothing where neither is said. */
export const ChatFormHint = definePart<PartState<ChatAnatomy, "form-hint">, "p">(
  "Chat.FormHint",
  "p",
  function ChatFormHint(host, element) {
    const { field, id } = useFormContext();
    const voice = useVoice();
    if (field === null || (field.hint ?? field.example) === null) return null;
    const { hint, example } = field;
    const words = [hint, example !== null && voice.say("chat.form-example", { example })];
    return element(host, { state: {}, id: `${id}-hint`, dir: "auto", children: words.filter(Boolean).join(" ") });
  },
);
