import { useEffect, useRef, type ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { agentName, customerName, isProgram } from "../customer/names.ts";
import { moment, span } from "../format.ts";
import { useInbox } from "../inbox/useInbox.ts";
import { Icon } from "../shell/icons.tsx";
import { hrefOf } from "../shell/route.ts";
import { useColumns } from "../shell/useColumns.ts";
import { useDeskState, useNow } from "../store/context.tsx";
import { words } from "../words.ts";
import { TakeButton } from "./TakeButton.tsx";

interface ConversationHeaderProps {
  conversation: Conversation;
  /** Whether this is the conversation that is worked on. */
  active: boolean;
  /** Whether it stands beside others and can be closed. */
  closable: boolean;
  /** Whether what can be done with it as a whole is shown. */
  more: boolean;
  /** Shows that, or leaves it. */
  onMore: () => void;
}

/** Whose conversation it is, where it stands, and the ways out of it. */
export function ConversationHeader(props: ConversationHeaderProps): ReactNode {
  const { conversation, active, closable, more, onMore } = props;
  const { close } = useColumns();
  const visitor = useDeskState((state) => state.record.visitors[conversation.visitorId] ?? null);
  const isByProgram = useDeskState(
    ({ site }) => conversation.state === "active" && isProgram(site, conversation.agentId),
  );
  const heading = useRef<HTMLHeadingElement>(null);

  const name = customerName(visitor, conversation);

  useEffect(() => {
    const region = heading.current?.closest("section");
    // Whoever came here by touching something in it stays there.
    if (active && region?.contains(document.activeElement) !== true) heading.current?.focus({ preventScroll: true });
  }, [active]);

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
          <bdi>{name}</bdi>
        </h2>
        <Standing conversation={conversation} />
      </div>
      {(conversation.state === "waiting" || isByProgram) && <TakeButton conversation={conversation} />}
      <button
        type="button"
        className="icon-button"
        aria-label={words.handling.more}
        title={words.handling.more}
        aria-expanded={more}
        onClick={({ detail }) => detail <= 1 && onMore()}
      >
        <Icon name="more" />
      </button>
      <a
        className="icon-button unless-wide"
        href={hrefOf({ conversationId: conversation.id, customer: true })}
        aria-label={words.conversation.details}
      >
        <Icon name="person" />
      </a>
      {closable && (
        <button
          type="button"
          className="icon-button"
          aria-label={words.columns.close(name)}
          onClick={() => close(conversation.id)}
        >
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}

function Standing({ conversation }: { conversation: Conversation }): ReactNode {
  const now = useNow();
  const { waiting } = useInbox();
  const me = useDeskState((state) => state.me?.id);
  const site = useDeskState((state) => state.site);
  const { state, waitingSince, leftLineAt, agentId, endedAt, ticket } = conversation;
  const parts = ticket === null ? [] : [`${words.ticket.kind} ${ticket.reference}`];
  if (state === "waiting" && leftLineAt !== null) {
    parts.push(words.conversation.leftSince(moment(leftLineAt, now)));
  } else if (state === "waiting") {
    const place = waiting.find((line) => line.conversation.id === conversation.id)?.place ?? null;
    parts.push(words.conversation.waitsSince(span(now - (waitingSince ?? now)), place));
  }
  if (state === "active") {
    parts.push(agentId === me ? words.conversation.withMe : words.conversation.withAgent(agentName(site, agentId)));
  }
  if (state === "ended") parts.push(words.conversation.ended(moment(endedAt ?? now, now)));
  return <p className="quiet small">{parts.join(" · ")}</p>;
}
