import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { ChatFormChange } from "./ChatFormChange.tsx";
import { useFormContext } from "./FormContext.ts";
import { wordsOf } from "./values.ts";

/** The answers, before they are sent and afterwards. Renders a `<dl>`, or nothing while a question is asked. */
export const ChatFormReview = definePart<PartState<ChatAnatomy, "form-review">, "dl">(
  "Chat.FormReview",
  "dl",
  function ChatFormReview(host, element) {
    const { part, field, isSent, valueOf } = useFormContext();
    const voice = useVoice();
    if (field !== null) return null;
    const rows = part.fields.map((one) => {
      const sent = part.answers?.find((answer) => answer.field === one.id)?.value ?? "";
      const words = wordsOf(one, isSent ? sent : valueOf(one).trim());
      return (
        <div key={one.id}>
          <dt dir="auto">{one.label}</dt>
          <dd dir="auto">{words === "" ? voice.say("chat.form-empty") : words}</dd>
          {!isSent && (
            <dd>
              <ChatFormChange field={one.id} />
            </dd>
          )}
        </div>
      );
    });
    return element(host, { state: {}, children: rows });
  },
);
