import { useCallback, useRef, useState, type ReactElement, type ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { LogRows, useValue } from "@warmline/react/log";
import { customerName } from "../customer/names.ts";
import { Icon } from "../shell/icons.tsx";
import { useDesk, useDeskState } from "../store/context.tsx";
import type { Row } from "../store/rows.ts";
import { words } from "../words.ts";
import { DayRow } from "./DayRow.tsx";
import { MessageRow } from "./MessageRow.tsx";
import { WritingRow } from "./WritingRow.tsx";
import { useTalk } from "./TalkContext.ts";
import { usePlace } from "./usePlace.ts";
import { useRows } from "./useRows.ts";
import { useTalkLog } from "./useTalkLog.ts";

const drawDay = (row: Row): ReactElement | null => (row.startsDay ? <DayRow at={row.at} /> : null);

/** All messages of a conversation; it follows the newest one unless the agent reads further up. */
export function MessageList({ conversation }: { conversation: Conversation }): ReactNode {
  const desk = useDesk();
  const visitor = useDeskState((state) => state.record.visitors[conversation.visitorId] ?? null);
  const typing = useDeskState((state) => state.typing[conversation.id] !== undefined);
  const list = useRef<HTMLDivElement>(null);
  const [isFollowed] = useState(() => !desk.places.has(conversation.id));
  const { log, newest, behind } = useTalkLog(conversation.id, isFollowed);
  const isBehind = useValue(behind);
  const isEmpty = useValue(newest) === null;
  const name = customerName(visitor, conversation);
  const draw = useCallback((row: Row) => <MessageRow row={row} customer={name} />, [name]);
  usePlace(list, conversation.id, log.following);
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
        tabIndex={isEmpty ? 0 : -1}
      >
        <LogRows log={log} draw={draw} lead={drawDay}>
          {isEmpty && <p className="empty">{words.conversation.empty}</p>}
        </LogRows>
      </div>
      <WritingRow conversationId={conversation.id} />
      {typing && <p className="typing-row">{words.conversation.typing(name)}</p>}
      {isBehind && (
        <button type="button" className="button newest" onClick={() => log.following.set(true)}>
          <Icon name="down" />
          {words.conversation.newest}
        </button>
      )}
    </div>
  );
}
