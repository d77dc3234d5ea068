import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "./MessageContext.ts";

/** Says when the words were changed. Renders a `<span>`, or nothing while they are the first ones. */
export const ChatEdited = definePart<PartState<ChatAnatomy, "edited">, "span">(
  "Chat.Edited",
  "span",
  function ChatEdited(host, element) {
    const { editedAt, removedAt } = useMessageContext();
    const voice = useVoice();
    if (editedAt === null || removedAt !== null) return null;
    return element(host, { state: {}, children: voice.say("chat.edited", { at: editedAt }) });
  },
);
