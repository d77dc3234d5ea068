import { memo, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import type { Instant } from "@warmline/protocol";
import { agentName, customerName } from "../customer/names.ts";
import { clockTime, moment, span } from "../format.ts";
import { faceName } from "../ratings/faces.ts";
import { FaceIcon, Icon } from "../shell/icons.tsx";
import { useHasRoomBeside } from "../shell/room.ts";
import { hrefOf } from "../shell/route.ts";
import { useColumns } from "../shell/useColumns.ts";
import { useDeskState, useNow } from "../store/context.tsx";
import type { InboxLine } from "../store/inbox.ts";
import { isOwed, isTicket } from "../store/tickets.ts";
import { words } from "../words.ts";
import { LineMarks } from "./LineMarks.tsx";
import { lineText } from "./lineText.ts";

interface InboxItemProps {
  line: InboxLine;
  /** Whether it is worked on. */
  selected: boolean;
  /** Whether it stands in a column. */
  open: boolean;
}

/** One conversation in a list: who, what was said last, and what it waits for. */
export const InboxItem = memo(function InboxItem({ line, selected, open }: InboxItemProps): ReactNode {
  const { openBeside } = useColumns();
  const hasRoom = useHasRoomBeside();
  const { conversation, visitor, place, rating, unread } = line;
  const name = customerName(visitor, conversation);

  function openWithCtrl(event: KeyboardEvent | MouseEvent): void {
    if (!hasRoom || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    openBeside(conversation.id);
  }

  return (
    <li className={selected ? "line line-selected" : open ? "line line-open" : "line"}>
      <a
        href={hrefOf({ conversationId: conversation.id, customer: false })}
        aria-current={selected ? "true" : undefined}
        data-line={conversation.id}
        onClick={openWithCtrl}
        onKeyDown={(event) => event.key === "Enter" && openWithCtrl(event)}
      >
        {place !== null && (
          <span className="place">
            <span aria-hidden="true">{words.inbox.place(place)}</span>
            <span className="unseen">{words.inbox.placeSpoken(place)}, </span>
          </span>
        )}
        <span className="line-name">
          <bdi>{name}</bdi>
          {open && !selected && <span className="unseen">, {words.columns.isOpen}</span>}
          {unread && conversation.state !== "ended" && (
            <span className="unread">
              <span className="unseen">, {words.inbox.unread}</span>
            </span>
          )}
        </span>
        <span className="line-side">
          <Side line={line} />
          {rating?.face != null && (
            <>
              <FaceIcon face={rating.face} />
              <span className="unseen">{words.rating.spoken(faceName(rating.face, rating.scale))}</span>
            </>
          )}
        </span>
        <Preview line={line} />
        <Unanswered count={line.unanswered} />
        {conversation.state === "waiting" && conversation.kind === "chat" && <LineMarks line={line} />}
      </a>
      {hasRoom && !open && (
        <button
          type="button"
          className="icon-button open-beside"
          // The line itself opens beside with Ctrl and Enter.
          tabIndex={-1}
          aria-label={words.columns.open(name)}
          title={words.columns.open(name)}
          onClick={() => openBeside(conversation.id)}
        >
          <Icon name="beside" />
        </button>
      )}
    </li>
  );
});

/** How many of the customer’s lines nobody has answered; nothing where none is left. */
function Unanswered({ count }: { count: number | null }): ReactNode {
  if (count === 0) return null;
  return (
    <span className="line-text unanswered-count">
      <span className="unseen">, </span>
      {words.unanswered.count(count)}
    </span>
  );
}

function Preview({ line: { conversation, last } }: { line: InboxLine }): ReactNode {
  const typing = useDeskState((state) => state.typing[conversation.id] !== undefined);
  const me = useDeskState((state) => state.me?.id);
  const site = useDeskState((state) => state.site);
  const offers = useDeskState(({ record }) => record.offers);
  if (typing) return <span className="line-text typing">{words.inbox.typing}</span>;
  if (last === null) return <span className="line-text">{conversation.ticket?.gist ?? ""}</span>;
  const text = lineText(last, offers);
  const { author } = last;
  if (author.kind !== "agent") return <span className="line-text">{text}</span>;
  const by = author.agentId === me ? words.inbox.you(text) : `${agentName(site, author.agentId)}: ${text}`;
  return <span className="line-text">{by}</span>;
}

function Side({ line: { conversation, promise, last } }: { line: InboxLine }): ReactNode {
  const now = useNow();
  if (promise !== null) {
    const late = promise.state === "lapsed" || promise.dueAt <= now;
    const text = late ? words.inbox.promiseLapsed : words.inbox.promiseBy(clockTime(promise.dueAt));
    return <span className={late ? "late" : "soon"}>{text}</span>;
  }
  if (isTicket(conversation) && conversation.kind === "ticket" && isOwed(conversation)) {
    return <Due {...conversation.ticket} now={now} />;
  }
  if (conversation.leftLineAt !== null) {
    return <span>{words.line.leftAt(moment(conversation.leftLineAt, now))}</span>;
  }
  if (conversation.waitingSince !== null) {
    return (
      <span>
        <span className="unseen">{words.inbox.waitsSpoken} </span>
        {span(now - conversation.waitingSince)}
      </span>
    );
  }
  return <span>{moment(conversation.endedAt ?? last?.at ?? conversation.createdAt, now)}</span>;
}

function Due({ answerBy, now }: { answerBy: Instant; now: Instant }): ReactNode {
  const time = moment(answerBy, now);
  return answerBy <= now ? (
    <span className="late">{words.inbox.answerLate(time)}</span>
  ) : (
    <span>{words.inbox.answerBy(time)}</span>
  );
}
