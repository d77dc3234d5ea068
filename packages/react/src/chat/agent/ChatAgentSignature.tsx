import { pickText } from "@warmline/client";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useAgentContext } from "./AgentContext.ts";

/** The warm line under the name. Renders a `<span>`, or nothing without one. */
export const ChatAgentSignature = definePart<PartState<ChatAnatomy, "agent-signature">, "span">(
  "Chat.AgentSignature",
  "span",
  function ChatAgentSignature(host, element) {
    const agent = useAgentContext();
    const { locale } = useVoice();
    const signature = agent && pickText(agent.signature, locale);
    return signature ? element(host, { state: {}, children: signature }) : null;
  },
);
