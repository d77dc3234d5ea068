import type { AgentCard, ChatRow, Part } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import type { ReactElement, ReactNode } from "react";
import { ChatApology } from "../amends/ChatApology.tsx";
import { ChatOffer } from "../amends/ChatOffer.tsx";
import { ChatFiles } from "../files/ChatFiles.tsx";
import { hasFiles } from "../files/FileView.ts";
import { ChatReactions } from "../reactions/ChatReactions.tsx";
import { drawText } from "../text/drawText.tsx";
import { ChatDiscard } from "./ChatDiscard.tsx";
import { ChatEdited } from "./ChatEdited.tsx";
import { ChatNotice } from "./ChatNotice.tsx";
import { ChatRemoved } from "./ChatRemoved.tsx";
import { ChatRetry } from "./ChatRetry.tsx";
import { ChatUnchanged } from "./ChatUnchanged.tsx";
import { drawHelp } from "./drawHelp.tsx";
import { MessageContext } from "./MessageContext.ts";
import { hasStatus, sayStatus } from "./sayStatus.ts";

/**
 * What stands in a message that nobody has put together otherwise. Name, words, time and status are the elements that their
 * parts render, without the parts: of ten thousand rows, components and contexts would be most of what they weigh. Each piece
 * has a key, so that what happens to a message makes none of the others anew.
 */
export function drawMessage(row: ChatRow, agent: AgentCard | null, voice: Voice): ReactNode {
  const { author, at, status, startsGroup, removedAt } = row;
  if (author === "system" || isNotice(row)) return around(row, "notice", <ChatNotice />);
  const words = removedAt === null ? drawText(row, voice) : null;
  const help = removedAt === null ? drawHelp(row) : null;
  const pieces = [
    author === "agent" && startsGroup && agent !== null && (
      <span key="name" data-wl="chat-agent-name">
        {agent.name}
      </span>
    ),
    author === "agent" && startsGroup && agent?.bot === true && (
      <span key="bot" data-wl="chat-agent-bot">
        {voice.say("chat.bot")}
      </span>
    ),
    words !== null && (
      <div key="text" data-wl="chat-text" dir="auto">
        {words}
      </div>
    ),
    removedAt !== null && around(row, "removed", <ChatRemoved />),
    removedAt === null && has(row, "notice") && around(row, "notice", <ChatNotice />),
    removedAt === null && has(row, "apology") && around(row, "apology", <ChatApology />),
    removedAt === null && has(row, "offer") && around(row, "offer", <ChatOffer />),
    help !== null && around(row, "help", help),
    removedAt === null && hasFiles(row) && around(row, "files", <ChatFiles />),
    row.reactions.length > 0 && around(row, "reactions", <ChatReactions />),
    <time key="time" data-wl="chat-time" dateTime={new Date(at).toISOString()}>
      {voice.say("chat.time", { at })}
    </time>,
    row.editedAt !== null && around(row, "edited", <ChatEdited />),
    hasStatus(row) && (
      <span key="status" data-wl="chat-status" data-wl-status={status}>
        {sayStatus(row, voice)}
      </span>
    ),
    status === "failed" && around(row, "retry", <ChatRetry />),
    status === "failed" && around(row, "discard", <ChatDiscard />),
    row.change !== null && around(row, "unchanged", <ChatUnchanged />),
  ];
  // The copy lies as close as it can; a list that was filtered keeps room for more.
  return pieces.filter(Boolean).slice();
}

/** Whether a message says only what happened, whoever did it. */
export function isNotice({ parts }: ChatRow): boolean {
  return parts.length === 1 && parts[0]?.type === "notice";
}

function has({ parts }: ChatRow, type: Part["type"]): boolean {
  return parts.some((part) => part.type === type);
}

/** A part that only few messages have, with the row that it asks for. */
function around(row: ChatRow, key: string, part: ReactElement): ReactElement {
  return (
    <MessageContext.Provider key={key} value={row}>
      {part}
    </MessageContext.Provider>
  );
}
