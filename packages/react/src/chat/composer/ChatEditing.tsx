import type { SupportState } from "@warmline/client";
import { useCallback } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { untilWhen } from "../message/isChangeable.ts";
import { ChatEditCancel } from "./ChatEditCancel.tsx";
import { useComposerContext } from "./ComposerContext.ts";

/** Says that the composer changes a message, and until when that can be done. Renders a `<div role="status">` with a way out, or nothing else. */
export const ChatEditing = definePart<PartState<ChatAnatomy, "editing">, "div">(
  "Chat.Editing",
  "div",
  function ChatEditing(host, element) {
    const { editing } = useComposerContext();
    const voice = useVoice();
    const id = editing?.id ?? null;
    const at = useSupport(useCallback((state: SupportState) => (id === null ? null : untilWhen(state, id)), [id]));
    if (editing === null) return null;
    return element(host, {
      state: {},
      role: "status",
      children: (
        <>
          <span>
            {voice.say("chat.editing")} {at !== null && voice.say("chat.edit-until", { at })}
          </span>
          <ChatEditCancel />
        </>
      ),
    });
  },
);
