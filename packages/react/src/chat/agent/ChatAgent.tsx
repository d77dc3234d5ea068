import type { AgentCard, SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useMemo } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { AgentContext } from "./AgentContext.ts";
import { ChatAgentBot } from "./ChatAgentBot.tsx";
import { ChatAgentName } from "./ChatAgentName.tsx";
import { ChatAgentPhoto } from "./ChatAgentPhoto.tsx";
import { ChatAgentSignature } from "./ChatAgentSignature.tsx";
import { ChatAgentVideo } from "./ChatAgentVideo.tsx";

const CARD = (
  <>
    <ChatAgentPhoto />
    <ChatAgentName />
    <ChatAgentBot />
    <ChatAgentSignature />
    <ChatAgentVideo />
  </>
);

/** In line again, the customer may be answered by somebody else. */
const answering = (state: SupportState): AgentCard | null =>
  chatState.present(state)?.state === "waiting" ? null : chatState.agent(state);

/** The card of the person who answers. Renders a `<div>`, or nothing while nobody does. */
export const ChatAgent = definePart<PartState<ChatAnatomy, "agent">, "div">(
  "Chat.Agent",
  "div",
  function ChatAgent(host, element) {
    useChatContext();
    const agent = useSupport(answering);
    const context = useMemo(() => ({ agent }), [agent]);
    if (agent === null) return null;
    return (
      <AgentContext.Provider value={context}>
        {element(host, { state: { bot: agent.bot }, children: CARD })}
      </AgentContext.Provider>
    );
  },
);
