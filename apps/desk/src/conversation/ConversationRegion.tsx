import { useState, type ReactNode } from "react";
import { isAgent, isEditable } from "../store/changes.ts";
import { customerName } from "../customer/names.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import { useColumns } from "../shell/useColumns.ts";
import { useKeptFocus } from "../shell/useKeptFocus.ts";
import { HandedOver } from "../leave/HandedOver.tsx";
import { isTicket } from "../store/tickets.ts";
import { HandlingPanel, type HandlingName } from "../tickets/HandlingPanel.tsx";
import { TicketBar } from "../tickets/TicketBar.tsx";
import { words } from "../words.ts";
import { ConversationFoot } from "./ConversationFoot.tsx";
import { ConversationHeader } from "./ConversationHeader.tsx";
import { MessageList } from "./MessageList.tsx";
import { NoConversation } from "./NoConversation.tsx";
import { NoticeBar } from "./NoticeBar.tsx";
import { TalkContext, useNewTalk } from "./TalkContext.ts";
import { UnkeptNote } from "./UnkeptNote.tsx";
import { useToField } from "./useToField.ts";

interface ConversationRegionProps {
  conversationId: string | null;
  /** Whether this is the conversation that is worked on. */
  active: boolean;
  /** Where it stands among others, 1 is first, or null if it stands alone. */
  place: number | null;
}

/** The second region: one conversation, or a kind word where none is chosen. Whatever is touched in it, it is worked on. */
export function ConversationRegion({ conversationId, active, place }: ConversationRegionProps): ReactNode {
  const desk = useDesk();
  const { turnTo } = useColumns();
  const conversation = useDeskState((state) =>
    conversationId === null ? null : (state.record.conversations[conversationId] ?? null),
  );
  const load = useDeskState((state) => (conversation === null ? undefined : state.loads[conversation.visitorId]));
  const visitor = useDeskState((state) => state.record.visitors[conversation?.visitorId ?? ""] ?? null);
  const keptFocus = useKeptFocus(() => conversationId !== null && turnTo(conversationId));
  useToField(keptFocus.ref, conversation);
  const talk = useNewTalk();
  const [panel, setPanel] = useState<HandlingName | null>(null);
  const texts = words.conversation;
  // Whatever was shown stays while it is fetched anew, for example because the customer signed in.
  const [shown, setShown] = useState(false);
  if (load === "loaded" && !shown) setShown(true);

  const toggle = (next: HandlingName): void => setPanel(panel === next ? null : next);

  function editLast(): void {
    const { record, me, site } = desk.getState();
    const from = desk.now() - (site?.editMs ?? 0);
    const last = record.messages[conversationId ?? ""]?.findLast(
      ({ author, parts }) => isAgent(author, me?.id) && isEditable(parts),
    );
    if (last === undefined || last.at <= from) return;
    talk.editing.update(() => last.id);
  }

  if (conversation === null) return <NoConversation conversationId={conversationId} closable={place !== null} />;
  return (
    <TalkContext value={talk}>
      <section
        className="region region-conversation"
        aria-label={place === null ? texts.region : texts.regionOf(place, customerName(visitor, conversation))}
        data-active={active && place !== null ? "" : undefined}
        {...keptFocus}
      >
        <ConversationHeader
          conversation={conversation}
          active={active}
          closable={place !== null}
          more={panel === "more" || panel === "ticket"}
          onMore={() => toggle(panel === "ticket" ? "ticket" : "more")}
        />
        {visitor?.erasedAt !== undefined ? (
          <div className="empty centre">
            <p>{texts.erased}</p>
            <p className="small">{texts.erasedMore}</p>
          </div>
        ) : (
          <>
            {isTicket(conversation) && <TicketBar conversation={conversation} panel={panel} onPanel={toggle} />}
            <HandlingPanel conversation={conversation} panel={panel} onPanel={setPanel} />
            <NoticeBar conversation={conversation} />
            <HandedOver conversation={conversation} />
            {load === "loaded" || (shown && load !== "failed") ? (
              <MessageList conversation={conversation} />
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
            <ConversationFoot key={conversation.contactId} conversation={conversation} onEditLast={editLast} />
          </>
        )}
      </section>
    </TalkContext>
  );
}
