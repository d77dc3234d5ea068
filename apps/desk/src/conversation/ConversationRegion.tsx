import { useState, type ReactNode } from "react";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { hrefOf } from "../shell/route.ts";
import { ConversationFoot } from "./ConversationFoot.tsx";
import { ConversationHeader } from "./ConversationHeader.tsx";
import { MessageList } from "./MessageList.tsx";
import { NoticeBar } from "./NoticeBar.tsx";
import { TicketCard } from "./TicketCard.tsx";
import { UnkeptNote } from "./UnkeptNote.tsx";
import { useKeptFocus } from "./useKeptFocus.ts";

/** The second region: one conversation, or a kind word where none is chosen. */
export function ConversationRegion({ conversationId }: { conversationId: string | null }): ReactNode {
  const desk = useDesk();
  const arrived = useDeskState((state) => state.arrived);
  const conversation = useDeskState((state) =>
    conversationId === null ? null : (state.record.conversations[conversationId] ?? null),
  );
  const load = useDeskState((state) => (conversation === null ? undefined : state.loads[conversation.visitorId]));
  const keptFocus = useKeptFocus();
  const texts = words.conversation;
  // Whatever was shown stays while it is fetched anew, for example because the customer signed in.
  const [shown, setShown] = useState(false);
  if (load === "loaded" && !shown) setShown(true);

  if (conversation === null) {
    const chosen = conversationId !== null;
    return (
      <section className="region region-conversation" aria-label={texts.region}>
        <div className="empty centre">
          <p>{!chosen ? texts.none : arrived ? texts.gone : texts.loading}</p>
          {chosen ? (
            <a className="button" href={hrefOf({ conversationId: null, customer: false })}>
              {texts.back}
            </a>
          ) : (
            <p className="small">{texts.noneMore}</p>
          )}
        </div>
      </section>
    );
  }
  return (
    <section className="region region-conversation" aria-label={texts.region} {...keptFocus}>
      <ConversationHeader conversation={conversation} />
      <NoticeBar conversation={conversation} />
      {load === "loaded" || (shown && load !== "failed") ? (
        <MessageList conversation={conversation} head={<TicketCard conversation={conversation} />} />
      ) : (
        <div className="empty centre">
          <output>{load === "failed" ? texts.loadFailed : texts.loading}</output>
          {load === "failed" && (
            <button type="button" className="button" onClick={() => desk.reload(conversation.visitorId)}>
              {texts.loadAgain}
            </button>
          )}
        </div>
      )}
      <UnkeptNote />
      <ConversationFoot key={conversation.contactId} conversation={conversation} />
    </section>
  );
}
