import { useEffect, useMemo } from "react";
import { createLog, createValue, type Log, type Value } from "@warmline/react/log";
import type { Id } from "@warmline/protocol";
import { dayKey } from "../format.ts";
import { useDesk } from "../store/context.tsx";
import type { Row } from "../store/rows.ts";
import { createTalkSelector } from "../store/talk.ts";

interface TalkLog {
  log: Log<Row>;
  /** The key of the newest row, or null without any. */
  newest: Value<Id | null>;
  /** Whether something new is below what is on the screen. */
  behind: Value<boolean>;
}

/**
 * The rows of a conversation and the place of who reads them. It hears of new rows past React, so that one that comes draws one
 * chunk and nothing else.
 *
 * @param followed whether it begins at its end
 */
export function useTalkLog(conversationId: Id, followed: boolean): TalkLog {
  const desk = useDesk();
  const talk = useMemo(() => {
    const select = createTalkSelector(conversationId, dayKey);
    const rows = select(desk.getState());
    const behind = createValue(false);
    const following = createValue(followed, (isFollowing) => isFollowing && behind.set(false));
    const newest = createValue<Id | null>(rows.at(-1)?.key ?? null);
    return { select, log: createLog(rows, { following }), newest, behind };
    // Where it began does not change while it is read.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [desk, conversationId]);

  useEffect(() => {
    const { select, log, newest, behind } = talk;
    const take = (): void => {
      const rows = select(desk.getState());
      const last = rows.at(-1);
      const isNew = last !== undefined && last.key !== newest.get();
      // Who writes wants to see what becomes of it.
      if (isNew && last.message === null && last.note === null) log.following.set(true);
      if (isNew && !log.following.get()) behind.set(true);
      log.set(rows);
      newest.set(last?.key ?? null);
    };
    take();
    return desk.subscribe(take);
  }, [desk, talk]);

  return talk;
}
