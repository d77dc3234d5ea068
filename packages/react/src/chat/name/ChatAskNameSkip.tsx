import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useAskNameContext } from "./AskNameContext.ts";

/** The button of who would rather not say. Renders a `<button>`. */
export const ChatAskNameSkip = definePart<PartState<ChatAnatomy, "ask-name-skip">, "button">(
  "Chat.AskNameSkip",
  "button",
  function ChatAskNameSkip(host, element) {
    const { skip } = useAskNameContext();
    const voice = useVoice();
    return element(host, { state: {}, type: "button", children: voice.say("chat.ask-name-skip"), onClick: skip });
  },
);
