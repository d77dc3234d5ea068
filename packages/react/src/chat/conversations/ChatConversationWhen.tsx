import { useVoice } from "../../hooks/useVoice.ts";
import { useNow } from "../../hooks/useNow.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { sayWhen } from "../words.ts";
import { useConversationContext } from "./ConversationContext.ts";

/** When something was last said in the conversation: a clock time today, else the day. Renders a `<time>`. */
export const ChatConversationWhen = definePart<PartState<ChatAnatomy, "conversation-when">, "time">(
  "Chat.ConversationWhen",
  "time",
  function ChatConversationWhen(host, element) {
    const { at } = useConversationContext();
    const voice = useVoice();
    const children = useNow((now) => sayWhen(at, now, voice));
    return element(host, { state: {}, dateTime: new Date(at).toISOString(), children });
  },
);
