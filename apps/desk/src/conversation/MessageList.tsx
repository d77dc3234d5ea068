import { useMemo, type ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { customerName } from "../customer/names.ts";
import { dayKey } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { useDeskState } from "../store/context.tsx";
import { conversationRows } from "../store/rows.ts";
import { words } from "../words.ts";
import { DayRow } from "./DayRow.tsx";
import { MessageRow } from "./MessageRow.tsx";
import { useFollow } from "./useFollow.ts";

interface MessageListProps {
  conversation: Conversation;
  /** What stands above the first message. */
  head: ReactNode;
}

/** All messages of a conversation; it follows the newest one unless the agent reads further up. */
export function MessageList({ conversation, head }: MessageListProps): ReactNode {
  const messages = useDeskState(({ record }) => record.stale[conversation.id] ?? record.messages[conversation.id]);
  const outbox = useDeskState((state) => state.outbox);
  const me = useDeskState((state) => state.me);
  const visitor = useDeskState((state) => state.record.visitors[conversation.visitorId] ?? null);
  const typing = useDeskState((state) => state.typing[conversation.id] !== undefined);
  const rows = useMemo(
    () => conversationRows({ conversation, messages: messages ?? [], outbox, me }, dayKey),
    [conversation, messages, outbox, me],
  );
  const last = rows.at(-1);
  const { list, behind, onScroll, toNewest } = useFollow(
    `${rows.length}/${last?.key}/${typing}`,
    last?.message === null ? last.key : null,
  );
  const name = customerName(visitor, conversation);

  return (
    <div className="log-frame">
      <div
        ref={list}
        className="log"
        role="log"
        aria-live="off"
        aria-label={words.conversation.log}
        // Whoever reads by keyboard scrolls it.
        tabIndex={0}
        onScroll={onScroll}
      >
        {head}
        {rows.length === 0 && head === null && <p className="empty">{words.conversation.empty}</p>}
        {rows.map((row) => (
          <div key={row.key} className={row.startsGroup ? "row-frame starts-group" : "row-frame"}>
            {row.startsDay && <DayRow at={row.at} />}
            <MessageRow row={row} customer={name} />
          </div>
        ))}
        {typing && <p className="typing-row">{words.conversation.typing(name)}</p>}
      </div>
      {behind && (
        <button type="button" className="button newest" onClick={toNewest}>
          <Icon name="down" />
          {words.conversation.newest}
        </button>
      )}
    </div>
  );
}
