import type { ReactNode } from "react";
import { RichText } from "@warmline/react";
import {
  pickText,
  type Instant,
  type NoticePart,
  type Part,
  type PromisePart,
  type RatingRequestPart,
  type SiteState,
} from "@warmline/protocol";
import { FileView } from "./FileView.tsx";
import { agentName } from "../customer/names.ts";
import { clockTime, timeWindow } from "../format.ts";
import { FaceIcon, Icon } from "../shell/icons.tsx";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

/** One part of a message. */
export function PartView({ part, at }: { part: Part; at: Instant }): ReactNode {
  const me = useDeskState((state) => state.me?.id);
  const site = useDeskState((state) => state.site);
  switch (part.type) {
    case "text":
      return <RichText tree={part.tree} newTab={words.conversation.newTab} />;
    case "file":
      return <FileView part={part} />;
    case "promise":
      return <PromiseView part={part} />;
    case "rating-request":
      return <RatingView part={part} />;
    case "apology":
      return [part.happened, part.fixed, part.changes, part.sorry].map((text) => <p key={text}>{text}</p>);
    case "offer":
      return null;
    case "notice":
      return (
        <p>
          {noticeText(part, { me, site, at })} · <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
        </p>
      );
  }
}

interface Sight {
  me: string | undefined;
  site: SiteState | null;
  at: Instant;
}

function noticeText(part: NoticePart, { me, site, at }: Sight): string {
  switch (part.notice) {
    case "joined":
      return part.agentId === me ? words.notice.joinedMe : words.notice.joined(agentName(site, part.agentId));
    case "ended":
      return words.notice.ended[part.reason];
    case "incident":
      return words.notice.incident(pickText(part.title, "en"));
    case "call-back":
      return words.notice.callBack[part.state](timeWindow(part, at));
    case "status":
      return words.notice.status(words.ticket.statuses[part.status]);
    case "became":
      return words.notice.became[part.kind];
    default:
      return words.notice[part.notice];
  }
}

function PromiseView({ part }: { part: PromisePart }): ReactNode {
  const state = useDeskState(({ record }) => {
    const promise = record.promises[part.promiseId];
    // A later message holds the time that counts since.
    return promise && promise.dueAt !== part.dueAt ? "extended" : (promise?.state ?? "open");
  });
  return (
    <p className={`promise-part promise-${state}`}>
      <Icon name="clock" />
      <span>{words.promise.made(part.minutes, clockTime(part.dueAt))}</span>{" "}
      <span className="tag">{words.promise.state[state]}</span>
    </p>
  );
}

function RatingView({ part }: { part: RatingRequestPart }): ReactNode {
  const face = useDeskState(({ record }) => record.ratings[part.ratingId]?.face ?? null);
  return (
    <p className={face === null ? "rating-part" : "rating-part rated"}>
      {face !== null && <FaceIcon face={face} />}
      <span>
        {face === null
          ? `${words.rating.asked} · ${words.rating.notYet}`
          : words.rating.given(words.rating.faces[face])}
      </span>
    </p>
  );
}
