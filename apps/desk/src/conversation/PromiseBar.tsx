import type { ReactNode } from "react";
import type { AgentPromise } from "@warmline/protocol";
import { agentName } from "../customer/names.ts";
import { clockTime, countdown } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { useDeskState, useNow } from "../store/context.tsx";
import { moreMinutes, standingOf } from "../store/promise.ts";
import { words } from "../words.ts";

interface PromiseBarProps {
  promise: AgentPromise;
  /** The agent wants to answer; without it nobody here can. */
  onAnswer?: () => void;
  /** The agent wants more time. */
  onMore?: () => void;
  /** Whether more time is being asked for. */
  asksMore?: boolean;
}

/** The open promise with what is left of it; it warns before it runs out, and says what can be done. */
export function PromiseBar({ promise, onAnswer, onMore, asksMore = false }: PromiseBarProps): ReactNode {
  const now = useNow();
  const me = useDeskState((state) => state.me?.id);
  const site = useDeskState((state) => state.site);
  const { stage, left } = standingOf(promise, now);
  const time = clockTime(promise.dueAt);
  const texts = words.promise;
  const lapsed = stage === "lapsed";
  const open = promise.agentId === me ? texts.open(time) : texts.openOther(agentName(site, promise.agentId), time);
  return (
    <div className={`promise-bar promise-bar-${stage}`}>
      <Icon name={stage === "open" ? "clock" : "alert"} />
      <div className="promise-said">
        <p>
          {!lapsed && `${open}. `}
          <output>{lapsed ? texts.lapsed(time) : stage === "soon" && texts.soon}</output>
        </p>
        {onAnswer !== undefined && (
          <div className="promise-actions">
            {stage !== "open" && (
              <button type="button" className="button" onClick={onAnswer}>
                {texts.answer}
              </button>
            )}
            {moreMinutes(left).length > 0 && !lapsed && (
              <button type="button" className="button" data-key="w" aria-expanded={asksMore} onClick={onMore}>
                {texts.more}
              </button>
            )}
          </div>
        )}
      </div>
      {!lapsed && (
        <span className="countdown" role="timer">
          {texts.left(countdown(left))}
        </span>
      )}
    </div>
  );
}
