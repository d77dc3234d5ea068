import { useEffect, useMemo, type ReactNode } from "react";
import type { Id } from "@warmline/protocol";
import { customerName } from "../customer/names.ts";
import { useInbox } from "../inbox/useInbox.ts";
import { useDeskState, useNow } from "../store/context.tsx";
import { said } from "../store/said.ts";
import { lastStuck } from "../store/unanswered.ts";
import { words } from "../words.ts";
import { useDuePromises } from "./useDuePromises.ts";

const LONGEST = 200;

/** Says what just happened to people who do not see it, and tells the page’s title who waits and that a promise runs out. */
export function Announcer({ conversationIds }: { conversationIds: readonly Id[] }): ReactNode {
  const { waiting, mine } = useInbox();
  const title = words.title(waiting.length, useDuePromises().length > 0);

  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <>
      <output className="unseen">{words.inbox.summary(waiting.length, mine.length)}</output>
      <DueCalls />
      {conversationIds.map((id) => (
        <Written key={id} conversationId={id} />
      ))}
    </>
  );
}

/** Says when it is time to call somebody. */
function DueCalls(): ReactNode {
  const { calls } = useInbox();
  const now = useNow(calls.length > 0);
  const due = calls.filter(({ conversation: { callBack } }) => callBack !== null && callBack.from <= now);
  const names = due.map(({ visitor, conversation }) => customerName(visitor, conversation));
  return <output className="unseen">{names.map(words.calls.dueSpoken).join(" ")}</output>;
}

function Written({ conversationId }: { conversationId: Id }): ReactNode {
  const conversation = useDeskState(({ record }) => record.conversations[conversationId] ?? null);
  const visitor = useDeskState(({ record }) => record.visitors[conversation?.visitorId ?? ""] ?? null);
  const messages = useDeskState(({ record }) => record.messages[conversationId]);
  const last = messages?.findLast((message) => message.author.kind === "visitor");
  const text = last === undefined ? "" : said(last);
  const name = customerName(visitor, conversation);
  const stuck = useMemo(() => lastStuck(messages ?? []), [messages]);
  return (
    <>
      <output className="unseen">{text !== "" && words.conversation.wrote(name, text.slice(0, LONGEST))}</output>
      <output className="unseen">
        {stuck !== null && words.parts.stuckSpoken(name, stuck.number, stuck.text.slice(0, LONGEST))}
      </output>
    </>
  );
}
