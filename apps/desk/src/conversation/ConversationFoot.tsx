import { useRef, useState, type ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { AmendsPanel } from "../amends/AmendsPanel.tsx";
import { agentName, customerName, isProgram } from "../customer/names.ts";
import { EndPanel } from "../leave/EndPanel.tsx";
import { HandOverPanel } from "../leave/HandOverPanel.tsx";
import { InsertPanel } from "../parts/InsertPanel.tsx";
import { useDesk, useDeskState } from "../store/context.tsx";
import { openPromise } from "../store/inbox.ts";
import { words } from "../words.ts";
import { Composer } from "./Composer.tsx";
import type { PanelName } from "./ComposerPanels.tsx";
import { ExtendPanel } from "./ExtendPanel.tsx";
import { NoteComposer } from "./NoteComposer.tsx";
import { PromiseBar } from "./PromiseBar.tsx";
import { PromisePanel } from "./PromisePanel.tsx";
import { usePanelBack } from "./usePanelBack.ts";

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
  const desk = useDesk();
  const [handed, setHanded] = useState(0);
  const [panel, setPanel] = useState<PanelName | null>(null);
  usePanelBack(conversation.id, setPanel);
  const texts = words.conversation;
  const name = customerName(visitor, conversation);

  if (conversation.state !== "active" || conversation.agentId !== me) {
    const said = {
      waiting: texts.takeToAnswer,
      ended: texts.endedHint(name),
      active: (isProgram(site, conversation.agentId) ? words.program.holds : texts.heldBy)(
        agentName(site, conversation.agentId),
      ),
    };
    return (
      <div className="foot-box">
        {promise !== null && <PromiseBar promise={promise} />}
        <p className="foot-note">{said[conversation.state]}</p>
        <NoteComposer key={takenBack} conversationId={conversation.id} name={name} />
      </div>
    );
  }
  /** Puts words behind what is written already. */
  function toMessage(text: string): void {
    const draft = desk.getDraft(conversation.id, "answer");
    desk.setDraft(conversation.id, "answer", draft === "" ? text : `${draft}\n${text}`);
    desk.setMode(conversation.id, "answer");
    setHanded(handed + 1);
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
      {panel === "insert" && <InsertPanel key={`insert-${takenBack}`} conversation={conversation} onClose={close} />}
      {panel === "promise" && <PromisePanel conversationId={conversation.id} onClose={close} />}
      {panel === "amends" && (
        <AmendsPanel
          key={`amends-${takenBack}`}
          conversationId={conversation.id}
          locale={visitor?.locale ?? conversation.ticket?.locale ?? "en"}
          onClose={close}
        />
      )}
      {panel === "hand-over" && (
        <HandOverPanel key={`hand-over-${takenBack}`} conversation={conversation} onClose={close} />
      )}
      {panel === "end" && (
        <EndPanel key={`end-${takenBack}`} conversation={conversation} onClose={close} onWords={toMessage} />
      )}
      <Composer
        key={`${takenBack}-${handed}`}
        conversationId={conversation.id}
        name={name}
        canAnswer
        focused={panel === null && (takenBack !== takenBackBefore || handed > 0)}
        panel={panel}
        onPanel={toggle}
        onEditLast={onEditLast}
      />
    </div>
  );
}
