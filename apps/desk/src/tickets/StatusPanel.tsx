import { useId, useState, type ReactNode } from "react";
import { LIMITS, type TicketStatus } from "@warmline/protocol";
import { Panel } from "../conversation/Panel.tsx";
import { customerName } from "../customer/names.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import type { TicketConversation } from "../store/tickets.ts";
import { words } from "../words.ts";
import { statusesFor } from "./TicketBar.tsx";

/** Says how it stands with a ticket, with words that the customer reads, or without. */
export function StatusPanel(props: { conversation: TicketConversation; onClose: () => void }): ReactNode {
  const { conversation, onClose } = props;
  const desk = useDesk();
  const id = useId();
  const visitor = useDeskState((state) => state.record.visitors[conversation.visitorId] ?? null);
  const statuses = statusesFor(conversation);
  const [chosen, setChosen] = useState<TicketStatus | null>(statuses[0] ?? null);
  const form = `status/${conversation.id}`;
  const [text, setText] = useState(() => readText(desk.forms.get(form)));
  const texts = words.handling;
  // While it is open a colleague, or the customer, may have changed how it stands.
  const status = statuses.find((each) => each === chosen) ?? statuses[0] ?? null;

  function edit(next: string): void {
    setText(next);
    desk.forms.set(form, next === "" ? null : next);
  }

  function save(): void {
    if (status === null) return;
    desk.tickets.setStatus(conversation.id, status, text.trim() === "" ? null : text);
    desk.forms.set(form, null);
    onClose();
  }

  return (
    <Panel
      title={texts.setStatus}
      explain={texts.statusExplain(customerName(visitor, conversation))}
      onClose={onClose}
      onSubmit={save}
    >
      <fieldset className="choices">
        <legend>{texts.statusWhich}</legend>
        {statuses.map((each) => (
          <label key={each} className="choice">
            <input type="radio" name={`${id}-status`} checked={each === status} onChange={() => setChosen(each)} />
            <span>{words.ticket.statuses[each]}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor={id}>{texts.statusText}</label>
      <textarea
        id={id}
        className="field"
        rows={2}
        dir="auto"
        maxLength={LIMITS.text}
        value={text}
        placeholder={texts.statusTextPlaceholder}
        onChange={(event) => edit(event.target.value)}
      />
      <div className="panel-actions">
        <button type="submit" className="button primary">
          {texts.statusSave(status === null ? "" : words.ticket.statuses[status])}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </Panel>
  );
}

function readText(kept: unknown): string {
  return typeof kept === "string" ? kept : "";
}
