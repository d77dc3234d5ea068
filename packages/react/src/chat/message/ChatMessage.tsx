import type { ChatRow } from "@warmline/client";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { AgentContext } from "../agent/AgentContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { hasFiles } from "../files/FileView.ts";
import { drawMessage } from "./drawMessage.tsx";
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
    const { author, status, inDoubt, startsGroup } = row;
    const agent = agents(row.agentId);
    const isMine = author === "me";
    const removed = row.removedAt !== null;
    const article = element(host, {
      state: { author, status: isMine ? status : null, inDoubt, startsGroup, removed, changed: isChanged(row) },
      ...{ "data-wl-key": row.key },
      "aria-label": isMine ? voice.say("chat.you") : agent.agent?.name,
      children: drawMessage(row, agent.agent, voice),
    });
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

/** Whether something happened to it since it was written. */
function isChanged(row: ChatRow): boolean {
  const { editedAt, removedAt, reactions, change } = row;
  return editedAt !== null || removedAt !== null || reactions.length > 0 || change !== null || hasFiles(row);
}
