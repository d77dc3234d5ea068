import { memo, type ReactNode } from "react";
import { agentName } from "../customer/names.ts";
import { clockTime } from "../format.ts";
import { useDeskState } from "../store/context.tsx";
import type { Row } from "../store/rows.ts";
import { words } from "../words.ts";
import { PartView } from "./PartView.tsx";
import { RowStatus } from "./RowStatus.tsx";

interface MessageRowProps {
  row: Row;
  customer: string;
}

/** One message: who, what and when, and how far an own one has got. */
export const MessageRow = memo(function MessageRow({ row, customer }: MessageRowProps): ReactNode {
  const me = useDeskState((state) => state.me?.id);
  const site = useDeskState((state) => state.site);
  const { author, message } = row;
  const spoken = message?.parts.some((part) => part.type === "text" || part.type === "promise") ?? true;
  const parts = message?.parts.map((part, index) => <PartView key={index} part={part} at={row.at} />);
  if (!spoken || author.kind === "system") {
    return <div className="event-row">{parts}</div>;
  }
  const mine = author.kind === "agent" && author.agentId === me;
  const name = mine ? words.conversation.you : author.kind === "agent" ? agentName(site, author.agentId) : customer;
  return (
    <article
      className={author.kind === "visitor" ? "row row-theirs" : "row row-ours"}
      data-status={row.status ?? undefined}
    >
      <h3 className={row.startsGroup ? "row-author" : "unseen"}>
        <bdi>{name}</bdi>
      </h3>
      <div className="bubble" dir="auto">
        {parts ?? <Unsent row={row} />}
      </div>
      <footer className="row-foot">
        <time dateTime={new Date(row.at).toISOString()}>{clockTime(row.at)}</time>
        {row.status !== null && <RowStatus row={row} />}
      </footer>
    </article>
  );
});

function Unsent({ row: { minutes, text } }: { row: Row }): ReactNode {
  return (
    <>
      {minutes !== null && <p className="quiet">{words.promise.making(minutes)}</p>}
      {text !== "" && <p className="as-typed">{text}</p>}
    </>
  );
}
