import type { ConversationView } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useViewContext } from "../../support/ViewContext.ts";
import { AgentContext } from "../agent/AgentContext.ts";
import { ChatAgentPhoto } from "../agent/ChatAgentPhoto.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ChatConversationState } from "./ChatConversationState.tsx";
import { ChatConversationTitle } from "./ChatConversationTitle.tsx";
import { ChatConversationWhen } from "./ChatConversationWhen.tsx";
import { ChatConversationWords } from "./ChatConversationWords.tsx";
import { ConversationContext } from "./ConversationContext.ts";

export interface ChatConversationProps {
  /** The conversation, from the function that `<Chat.Conversations>` calls. */
  conversation: ConversationView;
}

const ENTRY = (
  <>
    <ChatAgentPhoto />
    <ChatConversationTitle />
    <ChatConversationWhen />
    <ChatConversationWords />
    <ChatConversationState />
  </>
);

/** One conversation: a press leads into it. Renders a `<button>`. */
export const ChatConversation = definePart<PartState<ChatAnatomy, "conversation">, "button", ChatConversationProps>(
  "Chat.Conversation",
  "button",
  function ChatConversation({ conversation, ...host }, element) {
    const { agents } = useChatContext();
    const { go, viewOf } = useViewContext();
    const client = useClient();
    const { id, kind, state, unread, agentId } = conversation;
    const present = useSupport((now) => chatState.presentId(now) === id);
    return (
      <ConversationContext.Provider value={conversation}>
        <AgentContext.Provider value={agents(agentId)}>
          {element(host, {
            state: { state, kind, unread: unread > 0, present },
            type: "button",
            "aria-current": present ? "true" : undefined,
            children: ENTRY,
            onClick: (event) => {
              const view = viewOf(kind);
              client.chat.choose(id);
              if (view === "ticket") client.ticket.show(id);
              go(view, event);
            },
          })}
        </AgentContext.Provider>
      </ConversationContext.Provider>
    );
  },
);
