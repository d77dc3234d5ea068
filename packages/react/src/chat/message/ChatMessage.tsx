import type { ChatRow } from "@warmline/client";
import type { ReactNode } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { AgentContext } from "../agent/AgentContext.ts";
import { ChatAgentName } from "../agent/ChatAgentName.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ChatFiles } from "../files/ChatFiles.tsx";
import { hasFiles } from "../files/FileView.ts";
import { ChatReactions } from "../reactions/ChatReactions.tsx";
import { ChatText } from "../text/ChatText.tsx";
import { ChatDiscard } from "./ChatDiscard.tsx";
import { ChatEdited } from "./ChatEdited.tsx";
import { ChatNotice } from "./ChatNotice.tsx";
import { ChatRemoved } from "./ChatRemoved.tsx";
import { ChatRetry } from "./ChatRetry.tsx";
import { ChatStatus } from "./ChatStatus.tsx";
import { ChatTime } from "./ChatTime.tsx";
import { ChatUnchanged } from "./ChatUnchanged.tsx";
import { MessageContext, MessageTimeContext } from "./MessageContext.ts";

export interface ChatMessageProps {
  /** The message, from the function that `<Chat.List>` calls. */
  row: ChatRow;
}

const NOTICE = <ChatNotice />;
// Every part has one place, taken or not, so that what happens to a message draws none of its other parts anew.
const AGENTS = (
  <>
    {null}
    <ChatText />
    {null}
    {null}
    <ChatTime />
  </>
);
const AGENTS_FIRST = (
  <>
    <ChatAgentName />
    <ChatText />
    {null}
    {null}
    <ChatTime />
  </>
);
const MINE = (
  <>
    {null}
    <ChatText />
    {null}
    {null}
    <ChatTime />
    {null}
    <ChatStatus />
  </>
);
const AGAIN = (
  <>
    <ChatRetry />
    <ChatDiscard />
  </>
);
const MINE_FAILED = (
  <>
    {null}
    <ChatText />
    {null}
    {null}
    <ChatTime />
    {null}
    <ChatStatus />
    {AGAIN}
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
    const removed = row.removedAt !== null;
    return (
      <MessageContext.Provider value={row}>
        <MessageTimeContext.Provider value={row.at}>
          <AgentContext.Provider value={agent}>
            {element(host, {
              state: { author, status: isMine ? status : null, inDoubt, startsGroup, removed, changed: !isPlain(row) },
              ...{ "data-wl-key": row.key },
              "aria-label": isMine ? voice.say("chat.you") : agent.agent?.name,
              children: isPlain(row) ? plain(row) : changed(row),
            })}
          </AgentContext.Provider>
        </MessageTimeContext.Provider>
      </MessageContext.Provider>
    );
  },
);

/** Most rows: nothing happened to them since they were written, so that they share their parts. */
function isPlain(row: ChatRow): boolean {
  const { editedAt, removedAt, reactions, change } = row;
  return editedAt === null && removedAt === null && reactions.length === 0 && change === null && !hasFiles(row);
}

function plain({ author, status, startsGroup }: ChatRow): ReactNode {
  if (author === "system") return NOTICE;
  if (author === "agent") return startsGroup ? AGENTS_FIRST : AGENTS;
  return status === "failed" ? MINE_FAILED : MINE;
}

function changed({ author, startsGroup, removedAt, status }: ChatRow): ReactNode {
  return (
    <>
      {author === "agent" && startsGroup && <ChatAgentName />}
      {removedAt === null ? <ChatText /> : <ChatRemoved />}
      {removedAt === null && <ChatFiles />}
      <ChatReactions />
      <ChatTime />
      <ChatEdited />
      {author === "me" && <ChatStatus />}
      {status === "failed" && AGAIN}
      <ChatUnchanged />
    </>
  );
}
