import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { LIMITS, type Id } from "@warmline/protocol";
import { Icon } from "../shell/icons.tsx";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

const COUNT_FROM = 300;

interface ComposerProps {
  conversationId: Id;
  /** The customer's name. */
  name: string;
  /** Whether it takes the focus, because the agent just took a text back. */
  focused: boolean;
  panel: "promise" | "end" | null;
  /** Opens a panel, or closes it. */
  onPanel: (panel: "promise" | "end") => void;
}

/** Writes to the customer: Enter sends, Shift and Enter begins a new line. The draft outlives a reload. */
export function Composer({ conversationId, name, focused, panel, onPanel }: ComposerProps): ReactNode {
  const desk = useDesk();
  const id = useId();
  const [text, setText] = useState(() => desk.getDraft(conversationId));
  const field = useRef<HTMLTextAreaElement>(null);
  const ending = useDeskState((state) =>
    state.outbox.some(({ command }) => command.type === "end" && command.conversationId === conversationId),
  );
  const left = LIMITS.text - text.length;

  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  useEffect(() => () => desk.setTyping(conversationId, false), [desk, conversationId]);

  function change(next: string): void {
    setText(next);
    desk.setDraft(conversationId, next);
    desk.setTyping(conversationId, next.trim() !== "");
  }

  function send(): void {
    field.current?.focus();
    if (text.trim() === "" || left < 0) return;
    desk.send(conversationId, text);
    change("");
  }

  function toggle(which: "promise" | "end", { detail }: MouseEvent): void {
    // The second click of two would undo the first.
    if (detail <= 1) onPanel(which);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || event.altKey || composing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={id} className="unseen">
        {words.composer.label(name)}
      </label>
      <textarea
        ref={field}
        id={id}
        className="field"
        rows={2}
        dir="auto"
        value={text}
        placeholder={words.composer.placeholder}
        aria-describedby={`${id}-hint`}
        aria-invalid={left < 0}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => desk.setTyping(conversationId, false)}
      />
      <p
        id={`${id}-hint`}
        className={left < COUNT_FROM ? "composer-hint counting" : "composer-hint"}
        role={left < 0 ? "alert" : undefined}
      >
        {left < COUNT_FROM ? words.composer.left(left) : words.composer.hint}
      </p>
      <div className="composer-actions">
        <button
          type="button"
          className="button"
          aria-expanded={panel === "promise"}
          onClick={(event) => toggle("promise", event)}
        >
          {words.promise.button}
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={panel === "end"}
          onClick={(event) => toggle("end", event)}
          aria-disabled={ending}
        >
          {ending ? words.ending.pending : words.ending.button}
        </button>
        <button type="submit" className="button primary send" aria-disabled={text.trim() === "" || left < 0}>
          <Icon name="send" />
          {words.composer.send}
        </button>
      </div>
    </form>
  );
}
