import type { ReactNode } from "react";
import { Icon } from "../shell/icons.tsx";
import { useDesk } from "../store/context.tsx";
import type { Row } from "../store/rows.ts";
import { words } from "../words.ts";

/** How far an own message has got; what failed can be tried again or taken back. */
export function RowStatus({ row }: { row: Row }): ReactNode {
  const desk = useDesk();
  const { status, key, failure, inDoubt } = row;
  if (status === null) return null;
  const stuck = status === "failed" || (status === "queued" && failure !== null);
  return (
    <span className="row-status">
      {(status === "delivered" || status === "read") && <Icon name="checks" />}
      {status === "sent" && <Icon name="check" />}
      {(status === "queued" || status === "sending") && <Icon name="clock" />}
      {status === "failed" && <Icon name="alert" />}
      <span>
        {words.status[status]}
        {status === "failed" && failure !== null && `: ${failure.title}`}
        {status === "failed" && inDoubt && ` · ${words.status.inDoubt}`}
      </span>
      {stuck && (
        <button type="button" className="link" onClick={() => desk.retry(key)}>
          {words.status.retry}
        </button>
      )}
      {stuck && !inDoubt && (
        <button type="button" className="link" onClick={() => desk.takeBack(key)}>
          {words.status.discard}
        </button>
      )}
    </span>
  );
}
