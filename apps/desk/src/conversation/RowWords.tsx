import { Fragment, type ReactNode } from "react";
import { UnsentAmends } from "../amends/UnsentAmends.tsx";
import { HandingOver } from "../leave/HandingOver.tsx";
import { UnsentPart } from "../parts/UnsentPart.tsx";
import { Icon } from "../shell/icons.tsx";
import type { Row } from "../store/rows.ts";
import { words } from "../words.ts";
import { PartView } from "./PartView.tsx";

/** What a row says: its parts, or what was typed while it is on its way. */
export function RowWords({ row }: { row: Row }): ReactNode {
  const { message, minutes, isExtension, standing, amends, part, leave, text, files, edit, at } = row;
  if (message === null) {
    return (
      <>
        {minutes !== null && (
          <p className="quiet">{(isExtension ? words.promise.asking : words.promise.making)(minutes)}</p>
        )}
        {standing !== null && <p className="quiet">{words.ticket.setting(words.ticket.statuses[standing])}</p>}
        {leave?.type === "hand-over" && <HandingOver to={leave.to} />}
        {amends !== null && <UnsentAmends command={amends} />}
        {text !== "" && <p className="as-typed">{text}</p>}
        {part !== null && <UnsentPart part={part} />}
        {files.map((file) => (
          <p key={file.id}>
            <Icon name="file" /> <bdi>{file.name}</bdi>
          </p>
        ))}
      </>
    );
  }
  const isChanging = edit !== null && edit.status !== "failed";
  return message.parts.map((part, index) =>
    part.type === "text" && isChanging ? (
      <p key={index} className="as-typed">
        {edit.command.text}
      </p>
    ) : (
      <Fragment key={index}>
        <PartView part={part} at={at} conversationId={message.conversationId} />
      </Fragment>
    ),
  );
}
