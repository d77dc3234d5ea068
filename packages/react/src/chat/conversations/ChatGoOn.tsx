import * as chatState from "@warmline/client/state/chat";
import { flushSync } from "react-dom";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { focusQuietly } from "../../internals/focusQuietly.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

/** Goes to the conversation that is open. Renders a `<button>`, or nothing where that is this one. */
export const ChatGoOn = definePart<PartState<ChatAnatomy, "go-on">, "button">(
  "Chat.GoOn",
  "button",
  function ChatGoOn(host, element) {
    const { shut, input } = useChatContext();
    const client = useClient();
    const voice = useVoice();
    const open = useSupport(chatState.openElsewhere);
    if (shut || open === null) return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("chat.go-on"),
      onClick: () => {
        // The button goes and the field comes, which takes the focus over.
        flushSync(() => client.chat.choose(open));
        focusQuietly(input.current);
      },
    });
  },
);
