import { Fragment, type ReactNode } from "react";
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
  const marks = [
    urgent && <Urgent />,
    category !== null && <span className="tag">{categoryLabel(site, category)}</span>,
    callBack?.state === "asked" && <span className="tag">{words.calls.mark(timeWindow(callBack, now))}</span>,
    place !== null && place.awaySince !== null && <span className="soon">{awayText(place, place.awaySince, now)}</span>,
    place !== null && place.toldUntil !== null && <Told until={place.toldUntil} now={now} />,
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return (
    <span className="line-marks">
      {marks.map((mark, index) => (
        <Fragment key={index}>
          <span className="unseen">, </span>
          {mark}
        </Fragment>
      ))}
    </span>
  );
}

function Urgent(): ReactNode {
  return (
    <span className="tag tag-urgent">
      <Icon name="alert" />
      {words.line.urgent}
    </span>
  );
}

function Told({ until, now }: { until: Instant; now: Instant }): ReactNode {
  const isLate = until <= now;
  const say = isLate ? words.line.toldLate : words.line.told;
  return <span className={isLate ? "late" : undefined}>{say(clockTime(until))}</span>;
}

function awayText({ turnUntil }: Place, awaySince: Instant, now: Instant): string {
  const isCalled = turnUntil !== null && turnUntil > now;
  return isCalled ? words.line.called(clockTime(turnUntil)) : words.line.awaySince(clockTime(awaySince));
}
