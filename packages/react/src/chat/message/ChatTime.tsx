import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { MessageTimeContext } from "./MessageContext.ts";

/** When the message was written, as a clock time. Renders a `<time>`. */
export const ChatTime = definePart<PartState<ChatAnatomy, "time">, "time">(
  "Chat.Time",
  "time",
  function ChatTime(host, element) {
    const at = useRequiredContext(MessageTimeContext, "Chat.Message");
    const voice = useVoice();
    const children = voice.say("chat.time", { at });
    return element(host, { state: {}, dateTime: new Date(at).toISOString(), children });
  },
);
