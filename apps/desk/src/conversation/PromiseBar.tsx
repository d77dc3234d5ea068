import type { ReactNode } from "react";
import type { AgentPromise } from "@warmline/protocol";
import { agentName } from "../customer/names.ts";
import { clockTime, countdown } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { useDeskState, useNow } from "../store/context.tsx";
import { words } from "../words.ts";

const SOON_MS = 120_000;

/** The open promise with what is left of it; it warns before it runs out. */
export function PromiseBar({ promise }: { promise: AgentPromise }): ReactNode {
  const now = useNow();
  const me = useDeskState((state) => state.me?.id);
  const site = useDeskState((state) => state.site);
  // The clock here may be a moment behind the server’s: nobody promised 10:01.
  const left = Math.min(promise.dueAt - now, promise.dueAt - promise.madeAt);
  const lapsed = promise.state === "lapsed" || left <= 0;
  const stage = lapsed ? "lapsed" : left <= Math.min(SOON_MS, (promise.dueAt - promise.madeAt) / 3) ? "soon" : "open";
  const time = clockTime(promise.dueAt);
  const open =
    promise.agentId === me ? words.promise.open(time) : words.promise.openOther(agentName(site, promise.agentId), time);
  return (
    <div className={`promise-bar promise-bar-${stage}`}>
      <Icon name={stage === "open" ? "clock" : "alert"} />
      <p>
        {!lapsed && `${open} `}
        <output>{lapsed ? words.promise.lapsed(time) : stage === "soon" && words.promise.soon}</output>
      </p>
      {!lapsed && (
        <span className="countdown" role="timer">
          {words.promise.left(countdown(left))}
        </span>
      )}
    </div>
  );
}
