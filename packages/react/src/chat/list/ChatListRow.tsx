import type { ChatRow } from "@warmline/client";
import { memo, type ReactNode } from "react";
import { ChatDay } from "../message/ChatDay.tsx";
import { AuthorNameContext } from "../message/MessageContext.ts";

interface ChatListRowProps {
  row: ChatRow;
  author: string | null;
  draw: (row: ChatRow) => ReactNode;
}

/** One row of the list, drawn again only when its own message has changed. */
export const ChatListRow = memo(function ChatListRow({ row, author, draw }: ChatListRowProps) {
  return (
    <AuthorNameContext.Provider value={author}>
      {row.startsDay && <ChatDay at={row.at} />}
      {draw(row)}
    </AuthorNameContext.Provider>
  );
});
