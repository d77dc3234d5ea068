import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useAgentContext } from "../agent/AgentContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useConversationContext } from "./ConversationContext.ts";

/** What the conversation is about, or who answers in it. Renders a `<span>`. */
export const ChatConversationTitle = definePart<PartState<ChatAnatomy, "conversation-title">, "span">(
  "Chat.ConversationTitle",
  "span",
  function ChatConversationTitle(host, element) {
    const { gist } = useConversationContext();
    const agent = useAgentContext();
    const voice = useVoice();
    return element(host, { state: {}, dir: "auto", children: gist ?? agent?.name ?? voice.say("support.tab-chat") });
  },
);
