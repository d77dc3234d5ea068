import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { customerName } from "../customer/names.ts";
import { dayKey } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { useDesk, useDeskState } from "../store/context.tsx";
import { conversationRows } from "../store/rows.ts";
import { words } from "../words.ts";
import { DayRow } from "./DayRow.tsx";
import { MessageRow } from "./MessageRow.tsx";

const NEAR_PX = 48;

interface MessageListProps {
  conversation: Conversation;
  /** What stands above the first message. */
  head: ReactNode;
}

/** All messages of a conversation; it follows the newest one unless the agent reads further up. */
export function MessageList({ conversation, head }: MessageListProps): ReactNode {
  const desk = useDesk();
  const record = useDeskState((state) => state.record.messages[conversation.id]);
  const outbox = useDeskState((state) => state.outbox);
  const visitor = useDeskState((state) => state.record.visitors[conversation.visitorId] ?? null);
  const typing = useDeskState((state) => state.typing[conversation.id] !== undefined);
  const rows = useMemo(
    () => conversationRows(desk.getState(), conversation, dayKey),
    // The rows are made of these parts of the state alone.
    [desk, conversation, record, outbox],
  );
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [behind, setBehind] = useState(false);
  const name = customerName(visitor, conversation);
  const own = rows.at(-1)?.message === null ? rows.at(-1)?.key : undefined;

  function toNewest(): void {
    following.current = true;
    setBehind(false);
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }

  function onScroll(): void {
    const box = list.current;
    if (box === null) return;
    following.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
    if (following.current) setBehind(false);
  }

  useLayoutEffect(() => {
    if (following.current || own !== undefined) toNewest();
    else setBehind(true);
  }, [rows.length, own]);

  useLayoutEffect(() => {
    if (following.current) toNewest();
  }, [typing]);

  useLayoutEffect(() => {
    const box = list.current;
    if (box === null) return undefined;
    const observer = new ResizeObserver(() => {
      if (following.current) toNewest();
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  return (
    <div className="log-frame">
      <div
        ref={list}
        className="log"
        role="log"
        aria-live="off"
        aria-label={words.conversation.log}
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
        {typing && (
          <p className="typing-row">
            <span className="typing-dots" aria-hidden="true" />
            {words.conversation.typing(name)}
          </p>
        )}
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
