import { useId, useState, type ReactNode } from "react";
import type { EndReason, Id } from "@warmline/protocol";
import { useDesk } from "../store/context.tsx";
import { words } from "../words.ts";
import { Panel } from "./Panel.tsx";

const REASONS: readonly EndReason[] = ["solved", "left", "abusive"];

/** Ends the contact with its reason. */
export function EndPanel({ conversationId, onClose }: { conversationId: Id; onClose: () => void }): ReactNode {
  const desk = useDesk();
  const id = useId();
  const [reason, setReason] = useState<EndReason>("solved");

  function end(): void {
    desk.end(conversationId, reason);
    onClose();
  }

  return (
    <Panel title={words.ending.title} explain={words.ending.explain} onClose={onClose} onSubmit={end}>
      <fieldset className="choices choices-rows">
        <legend>{words.ending.reason}</legend>
        {REASONS.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name={`${id}-reason`}
              checked={each === reason}
              aria-labelledby={`${id}-${each}`}
              aria-describedby={`${id}-${each}-hint`}
              onChange={() => setReason(each)}
            />
            <span id={`${id}-${each}`}>{words.ending.reasons[each]}</span>
            <span id={`${id}-${each}-hint`} className="quiet small">
              {words.ending.reasonHints[each]}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="panel-actions">
        <button type="submit" className="button primary">
          {words.ending.confirm}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.ending.cancel}
        </button>
      </div>
    </Panel>
  );
}
