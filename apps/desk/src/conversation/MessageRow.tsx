import { memo, type ReactNode } from "react";
import type { Part } from "@warmline/protocol";
import { isAgent } from "../store/changes.ts";
import { agentName } from "../customer/names.ts";
import { clockTime } from "../format.ts";
import { useDeskState } from "../store/context.tsx";
import type { Row } from "../store/rows.ts";
import { words } from "../words.ts";
import { EditForm } from "./EditForm.tsx";
import { EditStatus } from "./EditStatus.tsx";
import { NoteRow } from "./NoteRow.tsx";
import { Reactions } from "./Reactions.tsx";
import { RowStatus } from "./RowStatus.tsx";
import { RowTools } from "./RowTools.tsx";
import { RowWords } from "./RowWords.tsx";
import { useIsThis, useTalk } from "./TalkContext.ts";

const SPOKEN: ReadonlySet<Part["type"]> = new Set([
  "text",
  "promise",
  "file",
  "apology",
  "offer",
  "article",
  "steps",
  "choices",
  "form",
  "unknown",
]);

interface MessageRowProps {
  row: Row;
  customer: string;
}

/** One row: who, what and when, how far an own message has got, and what can be done with it. */
export const MessageRow = memo(function MessageRow({ row, customer }: MessageRowProps): ReactNode {
  const me = useDeskState((state) => state.me?.id);
  const site = useDeskState((state) => state.site);
  const { author, message } = row;
  if (row.isNote) return <NoteRow row={row} />;
  const spoken = message?.parts.some(({ type }) => SPOKEN.has(type)) ?? true;
  if (author.kind === "system" || (!spoken && !row.removed)) {
    return (
      <div className="event-row" data-row={row.key} tabIndex={-1}>
        <RowWords row={row} />
      </div>
    );
  }
  const name = isAgent(author, me)
    ? words.conversation.you
    : author.kind === "agent"
      ? agentName(site, author.agentId)
      : customer;
  return (
    <article
      className={author.kind === "visitor" ? "row row-theirs" : "row row-ours"}
      data-status={row.status ?? undefined}
      data-row={row.key}
      data-starts={row.startsGroup ? "" : undefined}
      tabIndex={-1}
    >
      <h3 className={row.startsGroup ? "row-author" : "unseen"}>
        <bdi>{name}</bdi>
      </h3>
      <Bubble row={row} />
      <Reactions row={row} customer={customer} />
      {row.edit !== null && <EditStatus edit={row.edit} />}
      <footer className="row-foot">
        <time dateTime={new Date(row.at).toISOString()}>{clockTime(row.at)}</time>
        {message?.editedAt != null && !row.removed && <span>{words.row.edited}</span>}
        {row.unanswered && <span className="unanswered">{words.unanswered.mark}</span>}
        {row.status !== null && !row.removed && <RowStatus row={row} />}
        <RowTools row={row} />
      </footer>
    </article>
  );
});

function Bubble({ row }: { row: Row }): ReactNode {
  const { editing } = useTalk();
  const isEdited = useIsThis(editing, row.key);
  if (isEdited && row.message !== null) {
    const stored = row.message.parts.find((part) => part.type === "text")?.text ?? "";
    return <EditForm message={row.message} words={row.edit?.command.text ?? stored} />;
  }
  return (
    <div className={row.removed ? "bubble bubble-removed" : "bubble"} dir="auto">
      {row.removed ? <p className="quiet">{words.row.removed}</p> : <RowWords row={row} />}
    </div>
  );
}
