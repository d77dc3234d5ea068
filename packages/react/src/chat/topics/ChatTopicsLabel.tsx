import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

/** The question, which need not be answered. Renders a `<legend>`. */
export const ChatTopicsLabel = definePart<PartState<ChatAnatomy, "topics-label">, "legend">(
  "Chat.TopicsLabel",
  "legend",
  function ChatTopicsLabel(host, element) {
    useChatContext();
    const voice = useVoice();
    return element(host, { state: {}, children: voice.say("chat.topics") });
  },
);
