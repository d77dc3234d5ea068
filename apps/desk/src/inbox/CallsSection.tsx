import { useId, type ReactNode } from "react";
import type { CallBack } from "@warmline/protocol";
import { CallActions } from "../customer/CallActions.tsx";
import { customerName } from "../customer/names.ts";
import { timeWindow } from "../format.ts";
import { hrefOf } from "../shell/route.ts";
import { useNow } from "../store/context.tsx";
import type { InboxLine } from "../store/inbox.ts";
import { words } from "../words.ts";

/** Who wants to be called: those whose time has begun come first, with what to do. */
export function CallsSection({ lines }: { lines: readonly InboxLine[] }): ReactNode {
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h3 id={id}>
        {words.calls.title} <span className="count">{lines.length}</span>
      </h3>
      <ul>
        {lines.map(
          (line) =>
            line.conversation.callBack !== null && (
              <Call key={line.conversation.id} line={line} callBack={line.conversation.callBack} />
            ),
        )}
      </ul>
    </section>
  );
}

function Call({ line: { conversation, visitor }, callBack }: { line: InboxLine; callBack: CallBack }): ReactNode {
  const now = useNow();
  const isDue = callBack.from <= now;
  const isLate = callBack.to <= now;
  return (
    <li className={isDue ? "call call-due" : "call"}>
      <a href={hrefOf({ conversationId: conversation.id, customer: false })}>
        <bdi>{customerName(visitor, conversation)}</bdi>
        <span className={isLate ? "late small" : isDue ? "soon small" : "quiet small"}>
          {isDue && `${isLate ? words.calls.late : words.calls.due} · `}
          {timeWindow(callBack, now)}
        </span>
      </a>
      {isDue && <CallActions conversationId={conversation.id} callBack={callBack} />}
    </li>
  );
}
