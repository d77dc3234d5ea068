import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useToolsContext } from "./ToolsContext.ts";
import { useFocusBack } from "./useFocusBack.ts";

/** Offers the reactions to a message. Renders a `<button>`, or nothing while they are shown. */
export const ChatReact = definePart<PartState<ChatAnatomy, "react">, "button">(
  "Chat.React",
  "button",
  function ChatReact(host, element) {
    const { asked, ask } = useToolsContext();
    const voice = useVoice();
    const ref = useFocusBack("reaction");
    if (asked !== null) return null;
    return element(host, {
      state: {},
      ref,
      type: "button",
      children: voice.say("chat.react"),
      onClick: () => ask("reaction"),
    });
  },
);
