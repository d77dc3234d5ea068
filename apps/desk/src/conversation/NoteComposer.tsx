import { useState, type ReactNode } from "react";
import type { Id } from "@warmline/protocol";
import { Icon } from "../shell/icons.tsx";
import { useDesk } from "../store/context.tsx";
import { words } from "../words.ts";
import { Composer } from "./Composer.tsx";

const nothing = (): void => undefined;

/** Writes for colleagues where the customer cannot be answered. It opens when it is asked for, or a note is half written. */
export function NoteComposer({ conversationId, name }: { conversationId: Id; name: string }): ReactNode {
  const desk = useDesk();
  const [asked, setAsked] = useState(false);
  if (!asked && desk.getDraft(conversationId, "note") === "") {
    return (
      <div className="foot-actions">
        <button type="button" className="button" data-key="n" onClick={() => setAsked(true)}>
          <Icon name="note" />
          {words.composer.writeNote}
        </button>
      </div>
    );
  }
  return (
    <Composer
      conversationId={conversationId}
      name={name}
      canAnswer={false}
      focused={asked}
      panel={null}
      onPanel={nothing}
      onEditLast={nothing}
    />
  );
}
