import type { ReactNode } from "react";
import type { AgentPromise, Id } from "@warmline/protocol";
import { customerName } from "../customer/names.ts";
import { clockTime, countdown } from "../format.ts";
import { useNow } from "../store/context.tsx";
import type { InboxLine } from "../store/inbox.ts";
import { standingOf } from "../store/promise.ts";
import { words } from "../words.ts";
import { Icon } from "./icons.tsx";
import { hrefOf } from "./route.ts";
import { useDuePromises } from "./useDuePromises.ts";

// More of them would leave no room for answering; the list shows them all.
const MOST = 2;

/** Reminds of the agent’s promises that run out soon in conversations that are not on the screen. */
export function PromiseReminders({ visible }: { visible: readonly Id[] }): ReactNode {
  const now = useNow(false);
  const due = useDuePromises()
    .filter(({ line }) => !visible.includes(line.conversation.id))
    .slice(0, MOST);
  return (
    <>
      <ul className="reminders">
        {due.map(({ line, promise }) => (
          <Reminder key={promise.id} line={line} promise={promise} />
        ))}
      </ul>
      <output className="unseen">{due.map(({ line, promise }) => spokenText(line, promise, now)).join(" ")}</output>
    </>
  );
}

function Reminder({ line, promise }: { line: InboxLine; promise: AgentPromise }): ReactNode {
  const now = useNow();
  const { stage, left } = standingOf(promise, now);
  const name = customerName(line.visitor, line.conversation);
  return (
    <li className={`promise-bar promise-bar-${stage}`}>
      <Icon name="alert" />
      <p className="promise-said">
        {stage === "lapsed"
          ? words.promise.overdue(name, clockTime(promise.dueAt))
          : words.promise.reminder(name, countdown(left))}
      </p>
      <a className="button" href={hrefOf({ conversationId: line.conversation.id, customer: false })}>
        <bdi>{words.promise.goTo(name)}</bdi>
      </a>
    </li>
  );
}

function spokenText(line: InboxLine, promise: AgentPromise, now: number): string {
  const name = customerName(line.visitor, line.conversation);
  const say = standingOf(promise, now).stage === "lapsed" ? words.promise.overdue : words.promise.reminderSpoken;
  return say(name, clockTime(promise.dueAt));
}
