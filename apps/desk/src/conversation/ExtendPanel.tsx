import { useId, useRef, useState, type ReactNode } from "react";
import { LIMITS, type AgentPromise } from "@warmline/protocol";
import { span } from "../format.ts";
import { useDesk, useNow } from "../store/context.tsx";
import { moreMinutes, standingOf } from "../store/promise.ts";
import { words } from "../words.ts";
import { Panel } from "./Panel.tsx";

/**
 * Asks the customer for more time, and says why. What is half written outlives the page; what was not sent before the promise ran
 * out goes as an answer.
 */
export function ExtendPanel({ promise, onClose }: { promise: AgentPromise; onClose: () => void }): ReactNode {
  const desk = useDesk();
  const id = useId();
  const form = `reason/${promise.id}`;
  const field = useRef<HTMLTextAreaElement>(null);
  const now = useNow();
  const { stage, left } = standingOf(promise, now);
  const [offered] = useState(() => moreMinutes(left));
  const [minutes, setMinutes] = useState(offered[1] ?? offered[0] ?? 0);
  const [reason, setReason] = useState(() => readReason(desk.forms.get(form)));
  const [tried, setTried] = useState(false);
  const texts = words.promise;
  const lapsed = stage === "lapsed";
  const isMissing = tried && reason.trim() === "";

  function change(next: string): void {
    setReason(next);
    desk.forms.set(form, next === "" ? null : next);
  }

  function ask(): void {
    setTried(true);
    field.current?.focus();
    if (reason.trim() === "") return;
    if (lapsed) desk.send(promise.conversationId, reason.trim(), false);
    else desk.extend(promise, minutes, reason.trim());
    desk.forms.set(form, null);
    onClose();
  }

  return (
    <Panel
      title={texts.moreTitle}
      explain={lapsed ? texts.moreLate : texts.moreExplain}
      onClose={onClose}
      onSubmit={ask}
    >
      {!lapsed && (
        <fieldset className="choices">
          <legend>{texts.moreWhen}</legend>
          {offered.map((each) => (
            <label key={each} className="choice">
              <input type="radio" name={`${id}-minutes`} checked={each === minutes} onChange={() => setMinutes(each)} />
              <span>{span(each * 60_000)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label htmlFor={id}>{texts.reason}</label>
      <textarea
        ref={field}
        id={id}
        className="field"
        rows={2}
        dir="auto"
        aria-required="true"
        maxLength={LIMITS.reason}
        value={reason}
        placeholder={texts.reasonPlaceholder}
        aria-invalid={isMissing}
        aria-describedby={`${id}-note`}
        onChange={(event) => change(event.target.value)}
      />
      <p id={`${id}-note`} className={isMissing ? "problem" : "quiet small"} role={isMissing ? "alert" : undefined}>
        {isMissing ? texts.reasonMissing : words.composer.left(LIMITS.reason - reason.length)}
      </p>
      <div className="panel-actions">
        <button type="submit" className="button primary">
          {lapsed ? texts.sendInstead : texts.ask(minutes)}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </Panel>
  );
}

function readReason(kept: unknown): string {
  return typeof kept === "string" ? kept.slice(0, LIMITS.reason) : "";
}
