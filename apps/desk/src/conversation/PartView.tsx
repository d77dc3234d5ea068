import type { ReactNode } from "react";
import { RichText } from "@warmline/react";
import {
  pickText,
  type Id,
  type Instant,
  type NoticePart,
  type Part,
  type PromisePart,
  type SiteState,
} from "@warmline/protocol";
import { ApologyView } from "../amends/ApologyView.tsx";
import { OfferView } from "../amends/OfferView.tsx";
import { ArticleView } from "../parts/ArticleView.tsx";
import { ChoicesView } from "../parts/ChoicesView.tsx";
import { FormView } from "../parts/FormView.tsx";
import { StepsView } from "../parts/StepsView.tsx";
import { RatingPartView } from "../ratings/RatingPartView.tsx";
import { FileView } from "./FileView.tsx";
import { agentName } from "../customer/names.ts";
import { clockTime, timeWindow } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

interface PartViewProps {
  part: Part;
  /** When it was said. */
  at: Instant;
  conversationId: Id;
}

/** One part of a message. */
export function PartView({ part, at, conversationId }: PartViewProps): ReactNode {
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
      return <RatingPartView part={part} />;
    case "apology":
      return <ApologyView apology={part} />;
    case "offer":
      return <OfferView offerId={part.offerId} />;
    case "article":
      return <ArticleView part={part} conversationId={conversationId} />;
    case "steps":
      return <StepsView part={part} />;
    case "choices":
      return <ChoicesView part={part} />;
    case "form":
      return <FormView part={part} />;
    case "unknown":
      return <p className="plain">{part.plain}</p>;
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
    case "handed-over":
      return words.notice.handedOver[part.why](
        part.from === me ? words.conversation.you : agentName(site, part.from),
        part.to === null ? words.notice.anybody : part.to === me ? words.notice.me : agentName(site, part.to),
      );
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
