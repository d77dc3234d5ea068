import type { CSSProperties } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useValue } from "../../internals/value.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { fewLeft, isTooLong, useComposerContext } from "./ComposerContext.ts";
import { useGrowth } from "./useGrowth.ts";

/** What browsers report while an input method is still composing. */
const COMPOSING = 229;

const GROWS = { fieldSizing: "content" } as CSSProperties;

/** The field one types in: Enter sends, Shift and Enter start a new line. Renders a `<textarea>`. */
export const ChatInput = definePart<PartState<ChatAnatomy, "input">, "textarea">(
  "Chat.Input",
  "textarea",
  function ChatInput(host, element) {
    const { draft, input, remainingId } = useComposerContext();
    const client = useClient();
    const voice = useVoice();
    const value = useValue(draft);
    useGrowth(input);
    return element(host, {
      state: {},
      ref: input,
      value,
      rows: 1,
      enterKeyHint: "send",
      style: GROWS,
      "aria-label": voice.say("chat.composer"),
      "aria-invalid": isTooLong(value),
      "aria-describedby": fewLeft(value) !== null ? remainingId : undefined,
      placeholder: voice.say("chat.placeholder"),
      onChange: (event) => {
        draft.set(event.currentTarget.value);
        client.chat.setTyping(event.currentTarget.value !== "");
      },
      onKeyDown: (event) => {
        const isComposing = event.nativeEvent.isComposing || event.keyCode === COMPOSING;
        if (event.key !== "Enter" || event.shiftKey || isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      },
    });
  },
);
