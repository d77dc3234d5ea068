import type { ReactNode } from "react";
import type { EditItem } from "../store/changes.ts";
import { useDesk } from "../store/context.tsx";
import { words } from "../words.ts";

/** How far new words for a message have got. Refused ones stay to be read, tried again or dropped. */
export function EditStatus({ edit }: { edit: EditItem }): ReactNode {
  const desk = useDesk();
  const { id, status, failure, inDoubt, command } = edit;
  if (status !== "failed") return <p className="quiet small">{words.row.changing}</p>;
  return (
    <div className="edit-failed small">
      <p>{words.row.notChanged(failure?.title ?? "")}</p>
      <p className="as-typed" dir="auto">
        {command.text}
      </p>
      {failure?.retryable === true && (
        <button type="button" className="link" onClick={() => desk.retry(id)}>
          {words.status.retry}
        </button>
      )}
      {!inDoubt && (
        <button type="button" className="link" onClick={() => desk.takeBack(id)}>
          {words.row.drop}
        </button>
      )}
    </div>
  );
}
