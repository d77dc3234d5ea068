import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { LIMITS, type Id } from "@warmline/protocol";
import { fileWords } from "../words/files.ts";
import { CoachingHints } from "../coaching/CoachingHints.tsx";
import { Icon } from "../shell/icons.tsx";
import { useDesk } from "../store/context.tsx";
import type { Mode } from "../store/drafts.ts";
import { SnippetPicker } from "../snippets/SnippetPicker.tsx";
import { SnippetsButton } from "../snippets/SnippetsButton.tsx";
import { useSnippets } from "../snippets/useSnippets.ts";
import { words } from "../words.ts";
import { AttachButton } from "./AttachButton.tsx";
import { ComposerPanels, type PanelName } from "./ComposerPanels.tsx";
import { ModeSwitch } from "./ModeSwitch.tsx";
import { toMessages } from "./toMessages.ts";
import { Tray } from "./Tray.tsx";
import { useAttach } from "./useAttach.ts";
import { useDraft } from "./useDraft.ts";

const COUNT_FROM = 300;

interface ComposerProps {
  conversationId: Id;
  /** The customer's name. */
  name: string;
  /** Whether the customer can be written to; else it takes notes alone. */
  canAnswer: boolean;
  /** Whether it takes the focus, because the agent just took a text back or asked for it. */
  focused: boolean;
  panel: PanelName | null;
  /** Opens a panel, or closes it. */
  onPanel: (panel: PanelName) => void;
  /** The agent wants to change what was said last. */
  onEditLast: () => void;
}

/** Writes to the customer, or to colleagues: Enter sends, Shift and Enter begins a new line. The draft outlives a reload. */
export function Composer(props: ComposerProps): ReactNode {
  const { conversationId, name, canAnswer, focused, panel, onPanel, onEditLast } = props;
  const desk = useDesk();
  const id = useId();
  const { mode, setMode, text, setText } = useDraft(conversationId, canAnswer);
  const field = useRef<HTMLTextAreaElement>(null);
  const { uploads, isWhole, refused, attach, ...drop } = useAttach(conversationId, mode);
  const snippets = useSnippets(conversationId, field, canAnswer && mode === "answer");
  const left = LIMITS.text - text.length;
  const texts = words.composer;
  const hasFiles = mode === "answer" && uploads.length > 0;
  const canSend = left >= 0 && (hasFiles ? isWhole : text.trim() !== "");

  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  useEffect(() => () => desk.setTyping(conversationId, false), [desk, conversationId]);

  function change(next: string): void {
    setText(next);
    desk.setTyping(conversationId, mode === "answer" && next.trim() !== "");
  }

  function changeMode(next: Mode): void {
    setMode(next);
    desk.setTyping(conversationId, false);
    field.current?.focus();
  }

  function send(): void {
    field.current?.focus();
    if (!canSend) return;
    if (mode === "note") desk.note(conversationId, text);
    else desk.send(conversationId, text);
    change("");
  }

  function onKeyDown(event: KeyboardEvent): void {
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (composing || event.altKey) return;
    if (event.key === "ArrowUp" && text === "" && mode === "answer" && !event.shiftKey) {
      event.preventDefault();
      onEditLast();
    }
    if (event.key === "/" && text === "" && snippets.all.length > 0) {
      event.preventDefault();
      snippets.open();
    }
    if (event.key === "Escape") toMessages(event.currentTarget);
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    send();
  }

  const usual = mode === "note" ? texts.noteHint(name) : hasFiles && !isWhole ? fileWords.notYet : texts.hint;
  const hint = left < COUNT_FROM ? texts.left(left) : usual;
  return (
    <form
      className={mode === "note" ? "composer composer-note" : "composer"}
      {...drop}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {canAnswer && <ModeSwitch mode={mode} onMode={changeMode} />}
      {snippets.isOpen && <SnippetPicker snippets={snippets} />}
      <label htmlFor={id} className="unseen">
        {mode === "note" ? texts.noteLabel(name) : texts.label(name)}
      </label>
      <textarea
        ref={field}
        id={id}
        className="field"
        rows={2}
        dir="auto"
        value={text}
        placeholder={mode === "note" ? texts.notePlaceholder : texts.placeholder}
        aria-describedby={`${id}-hint`}
        aria-invalid={left < 0}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => desk.setTyping(conversationId, false)}
      />
      {mode === "answer" && <CoachingHints conversationId={conversationId} field={field} text={text} />}
      {mode === "answer" && <Tray uploads={uploads} />}
      <output className="problem">{refused}</output>
      <p
        id={`${id}-hint`}
        className={left < COUNT_FROM ? "composer-hint counting" : "composer-hint"}
        role={left < 0 ? "alert" : undefined}
      >
        {hint}
      </p>
      <div className="composer-actions">
        {mode === "answer" && <AttachButton onFiles={attach} />}
        {snippets.all.length > 0 && <SnippetsButton snippets={snippets} />}
        {canAnswer && <ComposerPanels conversationId={conversationId} panel={panel} onPanel={onPanel} />}
        <button type="submit" className="button primary send" aria-disabled={!canSend}>
          <Icon name={mode === "note" ? "note" : "send"} />
          {mode === "note" ? texts.sendNote : texts.send}
        </button>
      </div>
      <output className="unseen">{mode === "note" && texts.noteSpoken}</output>
    </form>
  );
}
