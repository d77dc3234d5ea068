import type { ReactNode } from "react";
import type { Instant } from "@warmline/protocol";
import { categoryLabel } from "../customer/names.ts";
import { clockTime, timeWindow } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { useDeskState, useNow } from "../store/context.tsx";
import type { InboxLine } from "../store/inbox.ts";
import { placeOf, type Place } from "../store/line.ts";
import { words } from "../words.ts";

/** What an agent should know of somebody who waits before choosing: what it is about, whether they are here, what they were told. */
export function LineMarks({ line: { conversation } }: { line: InboxLine }): ReactNode {
  const now = useNow();
  const site = useDeskState((state) => state.site);
  const place = useDeskState((state) => placeOf(state.line, conversation.id));
  const { category, urgent, callBack } = conversation;
  const texts = words.line;
  const here = place === null ? null : <Presence place={place} now={now} />;
  const call = callBack?.state === "asked" ? words.calls.mark(timeWindow(callBack, now)) : null;
  const told = place?.toldUntil ?? null;
  if (!urgent && category === null && here === null && call === null && told === null) return null;
  return (
    <span className="line-marks">
      {urgent && (
        <span className="tag tag-urgent">
          <Icon name="alert" />
          {texts.urgent}
        </span>
      )}
      {category !== null && <span className="tag">{categoryLabel(site, category)}</span>}
      {call !== null && <span className="tag">{call}</span>}
      {here}
      {told !== null && (
        <span className={told <= now ? "late" : undefined}>
          {told <= now ? texts.toldLate(clockTime(told)) : texts.told(clockTime(told))}
        </span>
      )}
    </span>
  );
}

function Presence({ place: { awaySince, turnUntil }, now }: { place: Place; now: Instant }): ReactNode {
  if (awaySince === null) return null;
  const isCalled = turnUntil !== null && turnUntil > now;
  return (
    <span className="soon">
      {isCalled ? words.line.called(clockTime(turnUntil)) : words.line.awaySince(clockTime(awaySince))}
    </span>
  );
}
