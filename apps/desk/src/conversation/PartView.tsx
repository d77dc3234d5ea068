import type { ReactNode } from "react";
import { RichText } from "@warmline/react";
import type { Instant, Part, PromisePart, RatingRequestPart } from "@warmline/protocol";
import { FileView } from "./FileView.tsx";
import { agentName } from "../customer/names.ts";
import { clockTime } from "../format.ts";
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
    case "notice": {
      const text =
        part.notice === "joined"
          ? part.agentId === me
            ? words.notice.joinedMe
            : words.notice.joined(agentName(site, part.agentId))
          : part.notice === "ended"
            ? words.notice.ended[part.reason]
            : words.notice.reopened;
      return (
        <p>
          {text} · <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
        </p>
      );
    }
  }
}

function PromiseView({ part }: { part: PromisePart }): ReactNode {
  const state = useDeskState(({ record }) => record.promises[part.promiseId]?.state ?? "open");
  return (
    <p className={`promise-part promise-${state}`}>
      <Icon name="clock" />
      <span>{words.promise.made(part.minutes, clockTime(part.dueAt))}</span>{" "}
      <span className="tag">{words.promise.state[state]}</span>
    </p>
  );
}

function RatingView({ part }: { part: RatingRequestPart }): ReactNode {
  const face = useDeskState(({ record }) => record.ratings[part.contactId]?.face ?? null);
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
