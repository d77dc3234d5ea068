import type { ChatRow } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useEffect, useMemo } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { createLog, type Log } from "../../internals/log/createLog.ts";
import { useChatContext } from "../ChatContext.ts";

/** The log of the present chat. It hears of new rows past React, so that one that comes draws one chunk and nothing else. */
export function useChatLog(): Log<ChatRow> {
  const client = useClient();
  const { atEnd } = useChatContext();
  const log = useMemo(() => {
    const rows = chatState.rows(client.getState()).filter(hasSomethingToShow);
    const onNearStart = (): void => {
      const { earlier, loading, failed } = chatState.history(client.getState());
      if (earlier && !loading && !failed) client.chat.loadEarlier();
    };
    return createLog(rows, { following: atEnd, onNearStart });
  }, [client, atEnd]);

  useEffect(() => {
    let known: readonly ChatRow[] | undefined;
    let newest = chatState.rows(client.getState()).at(-1)?.key;
    const take = (): void => {
      const rows = chatState.rows(client.getState());
      if (rows === known) return;
      known = rows;
      const last = rows.at(-1);
      // Who writes wants to see what becomes of it.
      if (last?.author === "me" && last.key !== newest) atEnd.set(true);
      newest = last?.key;
      log.set(rows.filter(hasSomethingToShow));
    };
    take();
    return client.subscribe(take);
  }, [client, log, atEnd]);

  return log;
}

function hasSomethingToShow({ text, parts, removedAt }: ChatRow): boolean {
  return text !== "" || removedAt !== null || parts.some(({ type }) => type !== "rating-request" && type !== "text");
}
