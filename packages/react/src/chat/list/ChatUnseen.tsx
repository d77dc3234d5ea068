import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

/**
 * The line before the first message that was not seen when one came; it stays until one has read and leaves. `<Chat.List>`
 * brings it. Renders a `<p>`.
 */
export const ChatUnseen = definePart<PartState<ChatAnatomy, "unseen">, "p">(
  "Chat.Unseen",
  "p",
  function ChatUnseen(host, element) {
    useChatContext();
    const voice = useVoice();
    return element(host, { state: {}, children: voice.say("chat.unseen") });
  },
);
