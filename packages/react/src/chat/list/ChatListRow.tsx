import type { ChatRow } from "@warmline/client";
import { memo, type ReactNode } from "react";
import { ChatDay } from "../message/ChatDay.tsx";

interface ChatListRowProps {
  row: ChatRow;
  draw: (row: ChatRow) => ReactNode;
}

/** One row of the list, drawn again only when its own message has changed. */
export const ChatListRow = memo(function ChatListRow({ row, draw }: ChatListRowProps) {
  return (
    <>
      {row.startsDay && <ChatDay at={row.at} />}
      {draw(row)}
    </>
  );
});
