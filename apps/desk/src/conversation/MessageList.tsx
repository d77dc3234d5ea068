import { useMemo, useState, type ReactNode } from "react";
import type { Conversation, Id, Message, Note } from "@warmline/protocol";
import { customerName } from "../customer/names.ts";
import { dayKey } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { useDeskState } from "../store/context.tsx";
import { createRowsSelector } from "../store/rows.ts";
import { words } from "../words.ts";
import { DayRow } from "./DayRow.tsx";
import { MessageRow } from "./MessageRow.tsx";
import { useTalk } from "./TalkContext.ts";
import { useFollow } from "./useFollow.ts";
import { useRows } from "./useRows.ts";

interface MessageListProps {
  conversation: Conversation;
  /** What stands above the first message. */
  head: ReactNode;
}

const NONE: readonly Message[] = [];

/** All messages of a conversation; it follows the newest one unless the agent reads further up. */
export function MessageList({ conversation, head }: MessageListProps): ReactNode {
  const messages = useDeskState(({ record }) => record.stale[conversation.id] ?? record.messages[conversation.id]);
  const notes = useNotes(conversation.id);
  const outbox = useDeskState((state) => state.outbox);
  const me = useDeskState((state) => state.me);
  const visitor = useDeskState((state) => state.record.visitors[conversation.visitorId] ?? null);
  const typing = useDeskState((state) => state.typing[conversation.id] !== undefined);
  const [selectRows] = useState(() => createRowsSelector(dayKey));
  const rows = selectRows({ conversation, messages: messages ?? NONE, notes, outbox, me });
  const last = rows.at(-1);
  const { list, behind, onScroll, toNewest } = useFollow(
    `${rows.length}/${last?.key}/${typing}`,
    last?.message === null ? last.key : null,
  );
  const name = customerName(visitor, conversation);
  useRows(list, useTalk());

  return (
    <div className="log-frame">
      <div
        ref={list}
        className="log"
        role="log"
        aria-live="off"
        aria-label={words.conversation.log}
        // Whoever reads by keyboard goes from row to row; without any the list itself is scrolled.
        tabIndex={rows.length === 0 ? 0 : -1}
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

/** The notes of a conversation, in their order. */
function useNotes(conversationId: Id): readonly Note[] {
  const notes = useDeskState(({ record }) => record.notes);
  return useMemo(
    () =>
      Object.values(notes)
        .filter((note) => note.conversationId === conversationId)
        .sort((a, b) => a.seq - b.seq),
    [notes, conversationId],
  );
}
