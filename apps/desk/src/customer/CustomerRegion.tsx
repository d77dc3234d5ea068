import { useEffect, useRef, type ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { calendarDate, languageName } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { hrefOf, useRoute } from "../shell/route.ts";
import { useDeskState } from "../store/context.tsx";
import { isTicket } from "../store/tickets.ts";
import { words } from "../words.ts";
import { CallBackCard } from "./CallBackCard.tsx";
import { EarlierConversations } from "./EarlierConversations.tsx";
import { Facts } from "./Facts.tsx";
import { categoryLabel, customerName } from "./names.ts";
import { nameFacts } from "./nameFacts.ts";
import { TicketFacts } from "./TicketFacts.tsx";
import { Told } from "./Told.tsx";

/** The third region: who the customer is and what was before. */
export function CustomerRegion({ conversationId }: { conversationId: string | null }): ReactNode {
  const conversation = useDeskState((state) =>
    conversationId === null ? null : (state.record.conversations[conversationId] ?? null),
  );
  if (conversation === null) {
    return (
      <aside className="region region-customer" aria-label={words.customer.region}>
        <p className="empty centre">{words.customer.none}</p>
      </aside>
    );
  }
  return <CustomerDetails conversation={conversation} />;
}

function CustomerDetails({ conversation }: { conversation: Conversation }): ReactNode {
  const visitor = useDeskState((state) => state.record.visitors[conversation.visitorId] ?? null);
  const site = useDeskState((state) => state.site);
  const heading = useRef<HTMLHeadingElement>(null);
  const { customer } = useRoute();
  const texts = words.customer;

  useEffect(() => {
    if (customer) heading.current?.focus({ preventScroll: true });
  }, [customer]);

  return (
    <aside className="region region-customer" aria-label={texts.region}>
      <header className="bar">
        <a
          className="icon-button unless-wide"
          href={hrefOf({ conversationId: conversation.id, customer: false })}
          aria-label={texts.back}
        >
          <Icon name="back" />
        </a>
        <div className="bar-title">
          <h2 ref={heading} tabIndex={-1}>
            <bdi>{customerName(visitor, conversation)}</bdi>
          </h2>
          <p className={visitor?.identified === true ? "small identified" : "small quiet"}>
            {visitor?.identified === true && <Icon name="check" />}
            {visitor?.identified === true ? texts.identified : texts.anonymous}
          </p>
        </div>
      </header>
      <div className="scroll padded">
        {conversation.callBack !== null && (
          <CallBackCard conversationId={conversation.id} callBack={conversation.callBack} />
        )}
        <Facts
          facts={[
            ...nameFacts(visitor, conversation),
            [texts.email, visitor?.email ?? conversation.ticket?.email ?? texts.unknown],
            [texts.language, visitor === null ? texts.unknown : languageName(visitor.locale)],
            ...(conversation.category === null || conversation.ticket !== null
              ? []
              : [[texts.about, categoryLabel(site, conversation.category)] as const]),
            [texts.since, visitor === null ? texts.unknown : calendarDate(visitor.createdAt)],
          ]}
        />
        <Told conversation={conversation} />
        {isTicket(conversation) && <TicketFacts conversation={conversation} />}
        <EarlierConversations conversation={conversation} />
      </div>
    </aside>
  );
}
