import type { ReactNode } from "react";
import { RichText } from "@warmline/react";
import { agentName, isProgram } from "../customer/names.ts";
import { clockTime } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { isAgent } from "../store/changes.ts";
import { useDeskState } from "../store/context.tsx";
import type { Row } from "../store/rows.ts";
import { words } from "../words.ts";
import { RowStatus } from "./RowStatus.tsx";

/** What an agent wrote for the colleagues. It looks like nothing that a customer reads. */
export function NoteRow({ row }: { row: Row }): ReactNode {
  const me = useDeskState((state) => state.me?.id);
  const site = useDeskState((state) => state.site);
  const { author, note } = row;
  const isByProgram = author.kind === "agent" && isProgram(site, author.agentId);
  const name =
    author.kind === "agent" && !isAgent(author, me) ? agentName(site, author.agentId) : words.conversation.you;
  return (
    <article
      className="row row-note"
      data-status={row.status ?? undefined}
      data-row={row.key}
      data-starts={row.startsGroup ? "" : undefined}
      tabIndex={-1}
    >
      <h3 className="row-author">
        <Icon name="note" />
        <span>
          <bdi>{name}</bdi> · {isByProgram ? words.row.summary : words.row.note}
        </span>
      </h3>
      <div className="bubble" dir="auto">
        {note === null ? (
          <p className="as-typed">{row.text}</p>
        ) : (
          <RichText tree={note.tree} newTab={words.conversation.newTab} />
        )}
      </div>
      <footer className="row-foot">
        <time dateTime={new Date(row.at).toISOString()}>{clockTime(row.at)}</time>
        {row.status !== null && <RowStatus row={row} />}
      </footer>
    </article>
  );
}
