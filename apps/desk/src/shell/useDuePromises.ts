import type { AgentPromise } from "@warmline/protocol";
import { useInbox } from "../inbox/useInbox.ts";
import { useDeskState, useNow } from "../store/context.tsx";
import type { InboxLine } from "../store/inbox.ts";
import { standingOf } from "../store/promise.ts";

/** A promise that is to be answered soon, or ran out. */
export interface DuePromise {
  line: InboxLine;
  promise: AgentPromise;
}

/** The agent’s promises that are to be answered soon or ran out, the most pressing first. */
export function useDuePromises(): readonly DuePromise[] {
  const { mine, tickets } = useInbox();
  const me = useDeskState((state) => state.me?.id);
  const held = [...mine, ...tickets.filter(({ conversation }) => conversation.agentId === me)];
  const promised = held.flatMap((line) => (line.promise === null ? [] : [{ line, promise: line.promise }]));
  const now = useNow(promised.length > 0);
  return promised
    .filter(({ promise }) => standingOf(promise, now).stage !== "open")
    .sort((a, b) => a.promise.dueAt - b.promise.dueAt);
}
