import type { Message } from "@warmline/protocol";
import {
  memo,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from "react";
import { rowNode, type Pattern } from "../row.ts";
import { isAtEnd, keepPlace } from "../scrolling.ts";
import { Shell } from "./Shell.tsx";
import { useMessages, type ViewProps } from "./useMessages.ts";

interface RowProps {
  message: Message;
  row: Pattern;
}

export const Row = memo(function Row({ message, row }: RowProps): ReactNode {
  return rowNode(row, message);
});

export interface BareChatProps extends ViewProps {
  row: Pattern;
  /** Set to what notes the reader’s place before earlier messages come. */
  keep: RefObject<(() => void) | null>;
}

/** A list of memoised rows and a field, as anybody would begin. */
export function BareChat({ messages: given, change, row, keep }: BareChatProps): ReactElement {
  const shown = useMessages(given, change);
  const list = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const restore = useRef<(() => void) | null>(null);
  useImperativeHandle(keep, () => () => void (restore.current = list.current && keepPlace(list.current)), []);
  useLayoutEffect(() => {
    if (list.current === null) return;
    if (shown.prepended) restore.current?.();
    else if (follows.current) list.current.scrollTop = list.current.scrollHeight;
  }, [shown]);
  return (
    <Shell>
      <div
        ref={list}
        data-wl="chat-list"
        role="log"
        tabIndex={0}
        aria-label="Conversation"
        onScroll={(event) => void (follows.current = isAtEnd(event.currentTarget))}
      >
        {shown.messages.map((message) => (
          <Row key={message.id} message={message} row={row} />
        ))}
      </div>
    </Shell>
  );
}
