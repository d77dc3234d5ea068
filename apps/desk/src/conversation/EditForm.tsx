import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { LIMITS, type Message } from "@warmline/protocol";
import { clockTime } from "../format.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { useTalk } from "./TalkContext.ts";

interface EditFormProps {
  message: Message;
  /** The words as they are now, on their way included. */
  words: string;
}

/** Changes the words of an own message where it stands: Enter saves, Escape leaves them as they were. */
export function EditForm({ message, words: before }: EditFormProps): ReactNode {
  const desk = useDesk();
  const { editing } = useTalk();
  const editMs = useDeskState((state) => state.site?.editMs ?? 0);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => desk.halfEdits.get(message.id) ?? before);
  const left = LIMITS.text - text.length;

  useEffect(() => {
    const opener = document.activeElement;
    const box = field.current;
    const row = box?.closest<HTMLElement>("[data-row]");
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
    return () => {
      const back = opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : row;
      back?.focus({ preventScroll: true });
    };
  }, []);

  function close(): void {
    desk.halfEdits.delete(message.id);
    editing.update(() => null);
  }

  function save(): void {
    if (text.trim() === "" || left < 0) return;
    if (text !== before) desk.edit(message, text);
    close();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
    if (event.key !== "Enter" || event.shiftKey || event.altKey) return;
    event.preventDefault();
    save();
  }

  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor={id} className="small">
        {words.row.editLabel}
      </label>
      <textarea
        ref={field}
        id={id}
        className="field"
        dir="auto"
        value={text}
        aria-describedby={`${id}-hint`}
        aria-invalid={left < 0}
        onChange={(event) => {
          setText(event.target.value);
          desk.halfEdits.set(message.id, event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className="quiet small">
        {left < 0 ? words.composer.left(left) : words.row.editHint(clockTime(message.at + editMs))}
      </p>
      <div className="panel-actions">
        <button type="submit" className="button primary" aria-disabled={text.trim() === "" || left < 0}>
          {words.row.save}
        </button>
        <button type="button" className="button" onClick={close}>
          {words.row.leave}
        </button>
      </div>
    </form>
  );
}
