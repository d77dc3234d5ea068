import * as chatState from "@warmline/client/state/chat";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

/**
 * Fetches earlier messages, which also come by themselves when one scrolls up to them, and says where that stands.
 * `<Chat.List>` brings it. Renders a `<button>`, or nothing when all are here.
 */
export const ChatEarlier = definePart<PartState<ChatAnatomy, "earlier">, "button">(
  "Chat.Earlier",
  "button",
  function ChatEarlier(host, element) {
    useChatContext();
    const client = useClient();
    const voice = useVoice();
    const { earlier, loading, failed } = useSupport(chatState.history);
    if (!earlier) return null;
    return element(host, {
      state: { loading, failed },
      type: "button",
      "aria-disabled": loading,
      children: voice.say(loading ? "chat.earlier-loading" : failed ? "chat.earlier-failed" : "chat.earlier"),
      onClick: (event) => {
        if (loading) return;
        // The button may be gone when they have come.
        event.currentTarget.closest<HTMLElement>('[role="log"]')?.focus({ preventScroll: true });
        client.chat.loadEarlier();
      },
    });
  },
);
