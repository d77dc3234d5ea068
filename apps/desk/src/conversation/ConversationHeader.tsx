import { useEffect, useRef, type ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { agentName, customerName } from "../customer/names.ts";
import { moment, span } from "../format.ts";
import { TakeButton } from "../inbox/TakeButton.tsx";
import { useInbox } from "../inbox/useInbox.ts";
import { Icon } from "../shell/icons.tsx";
import { hrefOf } from "../shell/route.ts";
import { useDeskState, useNow } from "../store/context.tsx";
import { words } from "../words.ts";

/** Whose conversation it is, where it stands, and the ways out of it. */
export function ConversationHeader({ conversation }: { conversation: Conversation }): ReactNode {
  const visitor = useDeskState((state) => state.record.visitors[conversation.visitorId] ?? null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <header className="bar">
      <a
        className="icon-button only-narrow"
        href={hrefOf({ conversationId: null, customer: false })}
        aria-label={words.conversation.back}
      >
        <Icon name="back" />
      </a>
      <div className="bar-title">
        <h2 ref={heading} tabIndex={-1}>
          <bdi>{customerName(visitor, conversation)}</bdi>
        </h2>
        <Standing conversation={conversation} />
      </div>
      {conversation.state === "waiting" && <TakeButton line={{ conversation, visitor }} />}
      <a
        className="icon-button unless-wide"
        href={hrefOf({ conversationId: conversation.id, customer: true })}
        aria-label={words.conversation.details}
      >
        <Icon name="person" />
      </a>
    </header>
  );
}

function Standing({ conversation }: { conversation: Conversation }): ReactNode {
  const now = useNow();
  const { waiting } = useInbox();
  const me = useDeskState((state) => state.me?.id);
  const site = useDeskState((state) => state.site);
  const { state, waitingSince, agentId, endedAt, ticket } = conversation;
  const parts = ticket === null ? [] : [`${words.ticket.kind} ${ticket.reference}`];
  if (state === "waiting") {
    const place = waiting.find((line) => line.conversation.id === conversation.id)?.place ?? null;
    parts.push(words.conversation.waitsSince(span(now - (waitingSince ?? now)), place));
  }
  if (state === "active") {
    parts.push(agentId === me ? words.conversation.withMe : words.conversation.withAgent(agentName(site, agentId)));
  }
  if (state === "ended") parts.push(words.conversation.ended(moment(endedAt ?? now, now)));
  return <p className="quiet small">{parts.join(" · ")}</p>;
}
