import * as chatState from "@warmline/client/state/chat";
import { useState } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

/**
 * Says that there is nothing before, to whoever has come there through earlier messages. `<Chat.List>` brings it.
 * Renders a `<p>`, or nothing where the beginning was in view all the time.
 */
export const ChatBeginning = definePart<PartState<ChatAnatomy, "beginning">, "p">(
  "Chat.Beginning",
  "p",
  function ChatBeginning(host, element) {
    useChatContext();
    const voice = useVoice();
    const chat = useSupport(chatState.presentId);
    const { earlier } = useSupport(chatState.history);
    const [longChat, setLongChat] = useState<string | null>(null);
    if (earlier && longChat !== chat) setLongChat(chat);
    const isReached = !earlier && chat !== null && longChat === chat;
    return isReached ? element(host, { state: {}, children: voice.say("chat.beginning") }) : null;
  },
);
