import { useId, useState, type ReactNode } from "react";
import { LIMITS, type Id } from "@warmline/protocol";
import { useDesk } from "../store/context.tsx";
import { words } from "../words.ts";
import { Panel } from "./Panel.tsx";

const MINUTES = [5, 10, 15, 30] as const;

/** Promises the customer an answer within some minutes. */
export function PromisePanel({ conversationId, onClose }: { conversationId: Id; onClose: () => void }): ReactNode {
  const desk = useDesk();
  const id = useId();
  const [minutes, setMinutes] = useState<number>(10);
  const [text, setText] = useState("");

  function promise(): void {
    desk.promise(conversationId, minutes, text.trim() === "" ? null : text);
    onClose();
  }

  return (
    <Panel title={words.promise.title} explain={words.promise.explain} onClose={onClose} onSubmit={promise}>
      <fieldset className="choices">
        <legend>{words.promise.when}</legend>
        {MINUTES.map((each) => (
          <label key={each} className="choice">
            <input type="radio" name={`${id}-minutes`} checked={each === minutes} onChange={() => setMinutes(each)} />
            <span>{words.promise.minutes(each)}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor={id}>{words.promise.text}</label>
      <textarea
        id={id}
        className="field"
        rows={2}
        dir="auto"
        maxLength={LIMITS.text}
        value={text}
        placeholder={words.promise.textPlaceholder}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="panel-actions">
        <button type="submit" className="button primary">
          {words.promise.make(minutes)}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.promise.cancel}
        </button>
      </div>
    </Panel>
  );
}
