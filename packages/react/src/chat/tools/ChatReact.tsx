import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useToolsContext } from "./ToolsContext.ts";
import { useFocusBack } from "./useFocusBack.ts";

/** Offers the reactions to what somebody else wrote. Renders a `<button>`, or nothing while they are shown. */
export const ChatReact = definePart<PartState<ChatAnatomy, "react">, "button">(
  "Chat.React",
  "button",
  function ChatReact(host, element) {
    const { row, asked, ask } = useToolsContext();
    const voice = useVoice();
    const ref = useFocusBack("reaction");
    if (asked !== null || row.author === "me") return null;
    return element(host, {
      state: {},
      ref,
      type: "button",
      children: voice.say("chat.react"),
      onClick: () => ask("reaction"),
    });
  },
);
