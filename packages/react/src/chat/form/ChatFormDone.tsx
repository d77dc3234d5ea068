import { useEffect, useRef } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

/** Asks whether all is right, and says afterwards that it has arrived. Renders a `<p>`, or nothing while a question is asked. */
export const ChatFormDone = definePart<PartState<ChatAnatomy, "form-done">, "p">(
  "Chat.FormDone",
  "p",
  function ChatFormDone(host, element) {
    const { field, error, isSent, byHand } = useFormContext();
    const voice = useVoice();
    const words = useRef<HTMLParagraphElement>(null);
    useEffect(() => {
      if (!byHand.current || words.current === null) return;
      byHand.current = false;
      words.current.focus();
    });
    if (field !== null) return null;
    return element(host, {
      state: {},
      ref: words,
      tabIndex: -1,
      children: voice.say(
        isSent ? "chat.form-done" : error === "refused" ? "ticket.error-refused" : "chat.form-review",
      ),
    });
  },
);
