import { useId, useState, type ReactNode } from "react";
import { LIMITS, type Conversation } from "@warmline/protocol";
import { Panel } from "../conversation/Panel.tsx";
import { customerLocale } from "../customer/names.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import { END_REASONS, leaveDrafts, type EndDraft } from "../store/leave.ts";
import { words } from "../words.ts";
import { EndPreview } from "./EndPreview.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { boundaries, lastWords, talkIn } from "./talkIn.ts";

interface EndPanelProps {
  conversation: Conversation;
  onClose: () => void;
  /** Puts words into the message that is being written. */
  onWords: (text: string) => void;
}

/** Ends the contact with its reason and last words. What is written for it stays. */
export function EndPanel({ conversation, onClose, onWords }: EndPanelProps): ReactNode {
  const desk = useDesk();
  const id = useId();
  const visitor = useDeskState((state) => state.record.visitors[conversation.visitorId] ?? null);
  const siteZone = useDeskState((state) => state.site?.hours.timeZone ?? "UTC");
  const kept = leaveDrafts(desk.forms, conversation.id);
  const [{ reason, text }, setDraft] = useState(kept.end);
  const locale = customerLocale(visitor, conversation);
  const voice = talkIn(locale);
  const timeZone = conversation.callBack?.timeZone ?? siteZone;
  const moment = { at: desk.now(), timeZone };
  const texts = words.ending;

  function change(next: Partial<EndDraft>): void {
    const draft = { reason, text, ...next };
    setDraft(draft);
    kept.setEnd(draft);
  }

  function end(): void {
    desk.end(conversation.id, reason, text.trim() === "" ? null : text.trim());
    kept.setEnd(null);
    onClose();
  }

  return (
    <Panel
      title={texts.title}
      explain={reason === "abusive" ? texts.explainAbusive : texts.explain}
      onClose={onClose}
      onSubmit={end}
    >
      <fieldset className="choices choices-rows">
        <legend>{texts.reason}</legend>
        {END_REASONS.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name={`${id}-reason`}
              checked={each === reason}
              aria-labelledby={`${id}-${each}`}
              aria-describedby={`${id}-${each}-hint`}
              onChange={() => change({ reason: each })}
            />
            <span id={`${id}-${each}`}>{texts.reasons[each]}</span>
            <span id={`${id}-${each}-hint`} className="quiet small">
              {texts.reasonHints[each]}
            </span>
          </label>
        ))}
      </fieldset>
      {reason === "abusive" && (
        <Suggestions
          title={texts.boundary}
          hint={texts.boundaryHint}
          locale={voice.locale}
          texts={boundaries(voice)}
          onChoose={(words) => {
            onClose();
            onWords(words);
          }}
        />
      )}
      <div className="slot">
        <label htmlFor={id}>{texts.text}</label>
        <textarea
          id={id}
          className="field"
          rows={2}
          dir="auto"
          maxLength={LIMITS.text}
          value={text}
          placeholder={texts.textPlaceholder}
          onChange={({ target }) => change({ text: target.value })}
        />
      </div>
      <Suggestions
        title={texts.suggestions}
        locale={voice.locale}
        texts={lastWords(voice, reason, moment).filter((each) => each !== text)}
        onChoose={(line) => change({ text: line })}
      />
      <EndPreview text={text} reason={reason} voice={voice} moment={moment} />
      <div className="panel-actions">
        <button type="submit" className="button primary">
          {texts.confirm}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </Panel>
  );
}
