import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "./MessageContext.ts";

/** Stands in the place of a message that was taken back. Renders a `<p>`, or nothing while it is there. */
export const ChatRemoved = definePart<PartState<ChatAnatomy, "removed">, "p">(
  "Chat.Removed",
  "p",
  function ChatRemoved(host, element) {
    const { author, removedAt } = useMessageContext();
    const voice = useVoice();
    if (removedAt === null) return null;
    return element(host, {
      state: {},
      children: voice.say("chat.removed", { author: author === "me" ? "me" : "other" }),
    });
  },
);
