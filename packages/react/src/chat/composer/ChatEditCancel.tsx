import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useComposerContext } from "./ComposerContext.ts";

/** Leaves the message as it was, as Escape in the field does. Renders a `<button>`, or nothing while none is changed. */
export const ChatEditCancel = definePart<PartState<ChatAnatomy, "edit-cancel">, "button">(
  "Chat.EditCancel",
  "button",
  function ChatEditCancel(host, element) {
    const { editing, endEditing } = useComposerContext();
    const voice = useVoice();
    if (editing === null) return null;
    return element(host, { state: {}, type: "button", children: voice.say("chat.edit-cancel"), onClick: endEditing });
  },
);
