import type { ChatRow } from "@warmline/client";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { AgentContext } from "../agent/AgentContext.ts";
import { ChatAgentName } from "../agent/ChatAgentName.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ChatText } from "../text/ChatText.tsx";
import { ChatDiscard } from "./ChatDiscard.tsx";
import { ChatNotice } from "./ChatNotice.tsx";
import { ChatRetry } from "./ChatRetry.tsx";
import { ChatStatus } from "./ChatStatus.tsx";
import { ChatTime } from "./ChatTime.tsx";
import { MessageContext, MessageTimeContext } from "./MessageContext.ts";

export interface ChatMessageProps {
  /** The message, from the function that `<Chat.List>` calls. */
  row: ChatRow;
}

const NOTICE = <ChatNotice />;
const AGENTS = (
  <>
    <ChatText />
    <ChatTime />
  </>
);
const AGENTS_FIRST = (
  <>
    <ChatAgentName />
    {AGENTS}
  </>
);
const MINE = (
  <>
    <ChatText />
    <ChatTime />
    <ChatStatus />
  </>
);
const MINE_FAILED = (
  <>
    <ChatText />
    <ChatTime />
    <ChatStatus />
    <ChatRetry />
    <ChatDiscard />
  </>
);

/** One message of the customer, of an agent or of the system. Renders an `<article>` that is named after its author. */
export const ChatMessage = definePart<PartState<ChatAnatomy, "message">, "article", ChatMessageProps>(
  "Chat.Message",
  "article",
  function ChatMessage({ row, ...host }, element) {
    const { agents } = useChatContext();
    const voice = useVoice();
    const { author, status, inDoubt, startsGroup } = row;
    const agent = agents(row.agentId);
    const isMine = author === "me";
    const mine = status === "failed" ? MINE_FAILED : MINE;
    return (
      <MessageContext.Provider value={row}>
        <MessageTimeContext.Provider value={row.at}>
          <AgentContext.Provider value={agent}>
            {element(host, {
              state: { author, status: isMine ? status : null, inDoubt, startsGroup },
              "aria-label": isMine ? voice.say("chat.you") : agent.agent?.name,
              children: isMine ? mine : author === "system" ? NOTICE : startsGroup ? AGENTS_FIRST : AGENTS,
            })}
          </AgentContext.Provider>
        </MessageTimeContext.Provider>
      </MessageContext.Provider>
    );
  },
);
