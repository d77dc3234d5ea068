import type { Message } from "@warmline/protocol";
import { useCallback, useLayoutEffect, useRef, type ReactElement } from "react";
import { VList, type VListHandle } from "virtua";
import type { Pattern } from "../row.ts";
import { Row } from "./BareChat.tsx";
import { Shell } from "./Shell.tsx";
import { useMessages, type ViewProps } from "./useMessages.ts";

/** The margin that virtua’s own chat example allows itself. */
const AT_END_PX = 1.5;

/** The same rows in a virtual list, set up as its documentation shows a chat. */
export function VirtuaChat({ messages: given, change, row }: ViewProps & { row: Pattern }): ReactElement {
  const { messages, prepended } = useMessages(given, change);
  const list = useRef<VListHandle>(null);
  const follows = useRef(true);
  useLayoutEffect(() => {
    if (follows.current) list.current?.scrollToIndex(messages.length - 1, { align: "end" });
  }, [messages]);
  const draw = useCallback((message: Message) => <Row key={message.id} message={message} row={row} />, [row]);
  return (
    <Shell>
      <VList
        ref={list}
        data={messages}
        shift={prepended}
        data-wl="chat-list"
        role="log"
        tabIndex={0}
        aria-label="Conversation"
        style={{ flex: 1, padding: 0 }}
        onScroll={(offset) => {
          const { scrollSize = 0, viewportSize = 0 } = list.current ?? {};
          follows.current = offset - scrollSize + viewportSize >= -AT_END_PX;
        }}
      >
        {draw}
      </VList>
    </Shell>
  );
}
