import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useAgentContext } from "./AgentContext.ts";

/** The person’s name, inside of `<Chat.Agent>` or `<Chat.Message>`. Renders a `<span>`. */
export const ChatAgentName = definePart<PartState<ChatAnatomy, "agent-name">, "span">(
  "Chat.AgentName",
  "span",
  function ChatAgentName(host, element) {
    const agent = useAgentContext();
    return agent && element(host, { state: {}, children: agent.name });
  },
);
