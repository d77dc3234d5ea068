import * as chatState from "@warmline/client/state/chat";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";

const DOTS = (
  <span aria-hidden>
    <i />
    <i />
    <i />
  </span>
);

/** Says that the agent is writing. Renders a `<p>`, or nothing. */
export const ChatTyping = definePart<PartState<ChatAnatomy, "typing">, "p">(
  "Chat.Typing",
  "p",
  function ChatTyping(host, element) {
    useChatContext();
    const agent = useSupport(chatState.typing);
    const voice = useVoice();
    if (agent === null) return null;
    return element(host, {
      state: {},
      children: (
        <>
          {DOTS} {voice.say("chat.typing", { name: agent.name })}
        </>
      ),
    });
  },
);
