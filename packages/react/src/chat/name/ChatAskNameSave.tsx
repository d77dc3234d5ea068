import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useAskNameContext } from "./AskNameContext.ts";

/** The button that gives the name. Renders a `<button>`. */
export const ChatAskNameSave = definePart<PartState<ChatAnatomy, "ask-name-save">, "button">(
  "Chat.AskNameSave",
  "button",
  function ChatAskNameSave(host, element) {
    useAskNameContext();
    const voice = useVoice();
    return element(host, { state: {}, type: "submit", children: voice.say("chat.ask-name-save") });
  },
);
