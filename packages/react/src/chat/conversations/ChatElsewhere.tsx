import * as chatState from "@warmline/client/state/chat";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ChatGoOn } from "./ChatGoOn.tsx";

/** Stands in the composer’s place where the talk goes on in another conversation. Renders a `<div>` with the way there, or nothing. */
export const ChatElsewhere = definePart<PartState<ChatAnatomy, "elsewhere">, "div">(
  "Chat.Elsewhere",
  "div",
  function ChatElsewhere(host, element) {
    const { shut } = useChatContext();
    const voice = useVoice();
    const open = useSupport(chatState.openElsewhere);
    if (shut || open === null) return null;
    return element(host, {
      state: {},
      children: (
        <>
          <p>{voice.say("chat.elsewhere")}</p>
          <ChatGoOn />
        </>
      ),
    });
  },
);
