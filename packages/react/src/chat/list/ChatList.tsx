import type { ChatRow } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import type { ReactNode } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useChatContext } from "../ChatContext.ts";
import { ChatMessage } from "../message/ChatMessage.tsx";
import { ChatListRow } from "./ChatListRow.tsx";
import { useFollowing } from "./useFollowing.ts";
import { useSeen } from "./useSeen.ts";

export interface ChatListProps {
  /** Draws one row. Give it a fixed reference: rows are drawn again only when they or this function change. */
  children?: ((row: ChatRow) => ReactNode) | undefined;
}

const drawMessage = (row: ChatRow): ReactNode => <ChatMessage row={row} />;

/** The messages, oldest first; follows the newest while the reader is at the end. Renders a `<div role="log">`. */
export const ChatList = definePart<PartState<ChatAnatomy, "list">, "div", ChatListProps>(
  "Chat.List",
  "div",
  function ChatList({ children: draw = drawMessage, ...host }, element) {
    useChatContext();
    const voice = useVoice();
    const rows = useSupport(chatState.rows);
    const { ref, atEnd, onScroll } = useFollowing(rows);
    useSeen(atEnd);
    return element(host, {
      state: { atEnd, empty: rows.length === 0 },
      ref,
      onScroll,
      role: "log",
      "aria-live": "off",
      "aria-label": voice.say("chat.log"),
      tabIndex: 0,
      children: rows.filter(hasSomethingToShow).map((row) => <ChatListRow key={row.key} row={row} draw={draw} />),
    });
  },
);

function hasSomethingToShow(row: ChatRow): boolean {
  return row.text !== "" || row.parts.some((part) => part.type !== "rating-request" && part.type !== "text");
}
