import type { ConversationView } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import type { ReactNode } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ChatConversation } from "./ChatConversation.tsx";

export interface ChatConversationsProps {
  /** Draws one conversation. */
  children?: ((conversation: ConversationView) => ReactNode) | undefined;
}

const drawConversation = (conversation: ConversationView): ReactNode => (
  <ChatConversation conversation={conversation} />
);

/** The customer’s conversations, the one with the newest word first, or that there is none yet. Renders a `<ul>`. */
export const ChatConversations = definePart<PartState<ChatAnatomy, "conversations">, "ul", ChatConversationsProps>(
  "Chat.Conversations",
  "ul",
  function ChatConversations({ children: draw = drawConversation, ...host }, element) {
    useChatContext();
    const voice = useVoice();
    const conversations = useSupport(chatState.conversations);
    const empty = conversations.length === 0;
    return element(host, {
      state: { empty },
      // Without its bullets it would be no list to Safari.
      role: "list",
      "aria-label": voice.say("support.tab-conversations"),
      children: empty ? (
        <li>{voice.say("chat.conversations-empty")}</li>
      ) : (
        conversations.map((conversation) => <li key={conversation.id}>{draw(conversation)}</li>)
      ),
    });
  },
);
