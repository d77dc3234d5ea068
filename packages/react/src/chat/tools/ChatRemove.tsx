import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useToolsContext } from "./ToolsContext.ts";
import { useFocusBack } from "./useFocusBack.ts";

/** Asks whether a message of one’s own is to be removed. Renders a `<button>`, or nothing where that cannot be done. */
export const ChatRemove = definePart<PartState<ChatAnatomy, "remove">, "button">(
  "Chat.Remove",
  "button",
  function ChatRemove(host, element) {
    const { asked, ask, changeable } = useToolsContext();
    const voice = useVoice();
    const ref = useFocusBack("removal");
    if (asked !== null || !changeable) return null;
    return element(host, {
      state: {},
      ref,
      type: "button",
      children: voice.say("chat.remove"),
      onClick: () => ask("removal"),
    });
  },
);
