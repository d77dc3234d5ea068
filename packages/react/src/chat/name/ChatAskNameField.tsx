import { useId } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useAskNameContext } from "./AskNameContext.ts";

const LONGEST = 80;

/** The question, and the field for the name. Renders a `<label>`. */
export const ChatAskNameField = definePart<PartState<ChatAnatomy, "ask-name-field">, "label">(
  "Chat.AskNameField",
  "label",
  function ChatAskNameField(host, element) {
    const { isMissing } = useAskNameContext();
    const voice = useVoice();
    const errorId = useId();
    return element(host, {
      state: { invalid: isMissing },
      children: (
        <>
          <span>{voice.say("chat.ask-name")}</span>
          <input
            name="name"
            type="text"
            autoComplete="name"
            dir="auto"
            maxLength={LONGEST}
            aria-invalid={isMissing}
            aria-describedby={isMissing ? errorId : undefined}
          />
          {isMissing && <span id={errorId}>{voice.say("chat.ask-name-missing")}</span>}
        </>
      ),
    });
  },
);
