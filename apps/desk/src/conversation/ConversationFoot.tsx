import { useRef, useState, type ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { AmendsPanel } from "../amends/AmendsPanel.tsx";
import { useAmendsBack } from "../amends/useAmendsBack.ts";
import { agentName, customerName } from "../customer/names.ts";
import { useDeskState } from "../store/context.tsx";
import { openPromise } from "../store/inbox.ts";
import { words } from "../words.ts";
import { Composer } from "./Composer.tsx";
import type { PanelName } from "./ComposerPanels.tsx";
import { EndPanel } from "./EndPanel.tsx";
import { ExtendPanel } from "./ExtendPanel.tsx";
import { NoteComposer } from "./NoteComposer.tsx";
import { PromiseBar } from "./PromiseBar.tsx";
import { PromisePanel } from "./PromisePanel.tsx";

interface ConversationFootProps {
  conversation: Conversation;
  /** The agent wants to change what was said last. */
  onEditLast: () => void;
}

/** Where the agent acts: writes, promises and ends; or what has to happen before that. */
export function ConversationFoot({ conversation, onEditLast }: ConversationFootProps): ReactNode {
  const me = useDeskState((state) => state.me?.id);
  const site = useDeskState((state) => state.site);
  const visitor = useDeskState((state) => state.record.visitors[conversation.visitorId] ?? null);
  const promise = useDeskState((state) => openPromise(state.record, conversation));
  const takenBack = useDeskState((state) => state.takenBack);
  const [takenBackBefore] = useState(takenBack);
  const foot = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<PanelName | null>(null);
  useAmendsBack(conversation.id, () => setPanel("amends"));
  const texts = words.conversation;
  const name = customerName(visitor, conversation);

  if (conversation.state !== "active" || conversation.agentId !== me) {
    const said = {
      waiting: texts.takeToAnswer,
      ended: texts.endedHint(name),
      active: texts.heldBy(agentName(site, conversation.agentId)),
    };
    return (
      <div className="foot-box">
        {promise !== null && <PromiseBar promise={promise} />}
        <p className="foot-note">{said[conversation.state]}</p>
        <NoteComposer key={takenBack} conversationId={conversation.id} name={name} />
      </div>
    );
  }
  const close = (): void => setPanel(null);
  const toggle = (next: PanelName): void => setPanel(panel === next ? null : next);
  return (
    <div ref={foot} className="foot-box">
      {promise !== null && (
        <PromiseBar
          promise={promise}
          onAnswer={() => foot.current?.querySelector<HTMLElement>('[data-key="r"]')?.click()}
          onMore={() => toggle("extend")}
          asksMore={panel === "extend"}
        />
      )}
      {panel === "extend" && promise !== null && <ExtendPanel key={promise.id} promise={promise} onClose={close} />}
      {panel === "promise" && <PromisePanel conversationId={conversation.id} onClose={close} />}
      {panel === "amends" && (
        <AmendsPanel
          key={`amends-${takenBack}`}
          conversationId={conversation.id}
          locale={visitor?.locale ?? conversation.ticket?.locale ?? "en"}
          onClose={close}
        />
      )}
      {panel === "end" && <EndPanel conversationId={conversation.id} onClose={close} />}
      <Composer
        key={takenBack}
        conversationId={conversation.id}
        name={name}
        canAnswer
        focused={takenBack !== takenBackBefore && panel !== "amends"}
        panel={panel}
        onPanel={toggle}
        onEditLast={onEditLast}
      />
    </div>
  );
}
