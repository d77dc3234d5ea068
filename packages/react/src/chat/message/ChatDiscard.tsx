import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { useMessageContext } from "./MessageContext.ts";

/** Takes a failed message back into the composer. Renders a `<button>`, or nothing while it may still be on its way or nothing can be written. */
export const ChatDiscard = definePart<PartState<ChatAnatomy, "discard">, "button">(
  "Chat.Discard",
  "button",
  function ChatDiscard(host, element) {
    const { putBack, shut } = useChatContext();
    const { id, status, inDoubt } = useMessageContext();
    const client = useClient();
    const voice = useVoice();
    if (shut || status !== "failed" || inDoubt) return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("chat.edit"),
      onClick: () => {
        const text = client.chat.discard(id);
        if (text !== null) putBack.current?.(text);
      },
    });
  },
);
