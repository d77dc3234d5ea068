import type { ReactNode } from "react";
import { useDesk, useDeskState, useLocalNow } from "../store/context.tsx";
import { words } from "../words.ts";

/** Says whether the desk hears the server, and offers to try at once when it does not. */
export function ConnectionStatus(): ReactNode {
  const desk = useDesk();
  const connection = useDeskState((state) => state.connection);
  const waiting = connection.status === "waiting";
  const local = useLocalNow(waiting);
  const seconds = waiting ? Math.ceil((connection.retryAt - local) / 1_000) : 0;
  return (
    <p className={`connection connection-${connection.status}`}>
      <span className="dot" aria-hidden="true" />
      <span>{waiting ? words.connection.waiting(seconds) : words.connection[connection.status]}</span>
      {waiting && (
        <button type="button" className="link" onClick={() => desk.reconnect()}>
          {words.connection.retry}
        </button>
      )}
    </p>
  );
}
