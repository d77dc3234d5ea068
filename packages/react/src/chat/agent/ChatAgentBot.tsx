import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useAgentContext } from "./AgentContext.ts";

/** The label that says that this is a program. Renders a `<span>`, or nothing for a person. */
export const ChatAgentBot = definePart<PartState<ChatAnatomy, "agent-bot">, "span">(
  "Chat.AgentBot",
  "span",
  function ChatAgentBot(host, element) {
    const agent = useAgentContext();
    const voice = useVoice();
    return agent?.bot ? element(host, { state: {}, children: voice.say("chat.bot") }) : null;
  },
);
