import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { useMessageContext } from "./MessageContext.ts";

/** Sends a failed message again. Renders a `<button>`, or nothing unless it failed and can be sent from here. */
export const ChatRetry = definePart<PartState<ChatAnatomy, "retry">, "button">(
  "Chat.Retry",
  "button",
  function ChatRetry(host, element) {
    const { id, status } = useMessageContext();
    const { shut } = useChatContext();
    const client = useClient();
    const voice = useVoice();
    if (shut || status !== "failed") return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("chat.retry"),
      onClick: () => client.chat.retry(id),
    });
  },
);
