import type { AgentCard, ChatRow } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import type { ReactElement } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { attributesOf, definePart } from "../../internals/definePart.tsx";
import { AgentContext } from "../agent/AgentContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { type ChatContextValue, useChatContext } from "../ChatContext.ts";
import { hasFiles } from "../files/FileView.ts";
import { drawMessage, isNotice } from "./drawMessage.tsx";
import { MessageContext, MessageTimeContext } from "./MessageContext.ts";

export interface ChatMessageProps {
  /** The message, from the function that `<Chat.List>` calls. */
  row: ChatRow;
}

/** One message of the customer, of an agent or of the system. Renders an `<article>` that is named after its author. */
export const ChatMessage = definePart<PartState<ChatAnatomy, "message">, "article", ChatMessageProps>(
  "Chat.Message",
  "article",
  function ChatMessage({ row, ...host }, element) {
    const { agents } = useChatContext();
    const voice = useVoice();
    const agent = agents(row.agentId);
    const { state, ...ours } = messageProps(row, agent.agent, voice);
    const article = element(host, { state, ...ours });
    // Only parts that the host has put together ask for these.
    if (host.children === undefined && host.render === undefined) return article;
    return (
      <MessageContext.Provider value={row}>
        <MessageTimeContext.Provider value={row.at}>
          <AgentContext.Provider value={agent}>{article}</AgentContext.Provider>
        </MessageTimeContext.Provider>
      </MessageContext.Provider>
    );
  },
);

/** One message without the part around it, as a list draws it ten thousand times: components would be most of what it weighs. */
export function drawRow(row: ChatRow, agents: ChatContextValue["agents"], voice: Voice): ReactElement {
  const { state, ...ours } = messageProps(row, agents(row.agentId).agent, voice);
  return <article key={row.key} {...attributesOf("Chat.Message", state)} {...ours} />;
}

function messageProps(row: ChatRow, agent: AgentCard | null, voice: Voice) {
  const { status, inDoubt, startsGroup, writing } = row;
  const author = isNotice(row) ? "system" : row.author;
  const isMine = author === "me";
  const removed = row.removedAt !== null;
  const bot = author === "agent" && agent?.bot === true;
  return {
    state: {
      author,
      status: isMine ? status : null,
      inDoubt,
      startsGroup,
      removed,
      changed: isChanged(row),
      bot,
      writing,
    },
    ...{ "data-wl-key": row.key },
    "aria-label": isMine ? voice.say("chat.you") : agent?.name,
    children: drawMessage(row, agent, voice),
  };
}

/** Whether something happened to it since it was written. */
function isChanged(row: ChatRow): boolean {
  const { editedAt, removedAt, reactions, change } = row;
  return editedAt !== null || removedAt !== null || reactions.length > 0 || change !== null || hasFiles(row);
}
