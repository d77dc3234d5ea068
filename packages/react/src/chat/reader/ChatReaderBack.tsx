import * as chatState from "@warmline/client/state/chat";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { SupportState } from "@warmline/client";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useReaderContext } from "./ReaderContext.ts";

const hasUnread = (state: SupportState): boolean => chatState.unread(state) > 0;

/** Goes back to the chat, and says so when something came there. Renders a `<button>`. */
export const ChatReaderBack = definePart<PartState<ChatAnatomy, "reader-back">, "button">(
  "Chat.ReaderBack",
  "button",
  function ChatReaderBack(host, element) {
    const { close } = useReaderContext();
    const unread = useSupport(hasUnread);
    const words = useVoice().say("chat.article-back", { news: unread ? "some" : "none" });
    return element(host, { state: { unread }, type: "button", children: words, onClick: close });
  },
);
