import * as filesState from "@warmline/client/state/files";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useValue } from "../../internals/value.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { isEmpty, isTooLong, useComposerContext } from "./ComposerContext.ts";

/** Sends what is typed, or saves the change of a message. It stays reachable while there is nothing or too much. Renders a `<button>`. */
export const ChatSend = definePart<PartState<ChatAnatomy, "send">, "button">(
  "Chat.Send",
  "button",
  function ChatSend(host, element) {
    const { draft, editing } = useComposerContext();
    const voice = useVoice();
    const sendable = useSupport(filesState.isAnySendable) && editing === null;
    const empty = useValue(draft, isEmpty) && !sendable;
    const tooLong = useValue(draft, isTooLong);
    const words = voice.say(editing === null ? "chat.send" : "chat.edit-save");
    return element(host, {
      state: { empty, tooLong },
      type: "submit",
      "aria-disabled": empty || tooLong,
      "aria-label": words,
      children: words,
    });
  },
);
