import * as chatState from "@warmline/client/state/chat";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { useFocusField } from "./useFocusField.ts";

/** Goes to the conversation that is open. Renders a `<button>`, or nothing where that is this one. */
export const ChatGoOn = definePart<PartState<ChatAnatomy, "go-on">, "button">(
  "Chat.GoOn",
  "button",
  function ChatGoOn(host, element) {
    const { shut } = useChatContext();
    const client = useClient();
    const voice = useVoice();
    const focusField = useFocusField();
    const open = useSupport(chatState.openElsewhere);
    if (shut || open === null) return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("chat.go-on"),
      onClick: () => {
        client.chat.choose(open);
        focusField();
      },
    });
  },
);
