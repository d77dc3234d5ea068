import { useNow } from "../../hooks/useNow.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { startOfDay } from "../../internals/days.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { sayMessage } from "../words.ts";
import { useConversationContext } from "./ConversationContext.ts";

/** The last words in the conversation. Renders a `<span>`, or nothing before the first. */
export const ChatConversationWords = definePart<PartState<ChatAnatomy, "conversation-words">, "span">(
  "Chat.ConversationWords",
  "span",
  function ChatConversationWords(host, element) {
    const { last } = useConversationContext();
    const { agents } = useChatContext();
    const voice = useVoice();
    const today = useNow(startOfDay);
    if (last === null) return null;
    const words = sayMessage(last, today, (agentId) => agents(agentId).agent?.name ?? null, voice);
    return element(host, { state: {}, dir: "auto", children: words });
  },
);
