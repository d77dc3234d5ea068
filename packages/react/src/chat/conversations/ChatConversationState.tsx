import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useConversationContext } from "./ConversationContext.ts";

/** Where the conversation stands, or how many messages were not seen in it. Renders a `<span>`. */
export const ChatConversationState = definePart<PartState<ChatAnatomy, "conversation-state">, "span">(
  "Chat.ConversationState",
  "span",
  function ChatConversationState(host, element) {
    const { state, unread } = useConversationContext();
    const voice = useVoice();
    const children =
      unread > 0
        ? voice.say("chat.conversation-unread", { count: unread })
        : voice.say("chat.conversation-state", { state });
    return element(host, { state: {}, children });
  },
);
