import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { LIMITS, type Conversation } from "@warmline/protocol";
import { Panel } from "../conversation/Panel.tsx";
import { customerLocale } from "../customer/names.ts";
import { letterOf } from "../shell/keys.ts";
import { useDeskState } from "../store/context.tsx";
import { PART_KINDS, type PartKind } from "../store/parts.ts";
import { words } from "../words.ts";
import { ArticleFields } from "./ArticleFields.tsx";
import { ChoicesFields } from "./ChoicesFields.tsx";
import { FormFields } from "./FormFields.tsx";
import { StepsFields } from "./StepsFields.tsx";
import { usePartForm, type PartForm } from "./usePartForm.ts";

const KEYS: Readonly<Record<string, PartKind>> = { a: "article", s: "steps", c: "choices", f: "form" };

/** Makes what helps more than words: an article with its answer, steps, choices or a form. What is half made stays. */
export function InsertPanel({ conversation, onClose }: { conversation: Conversation; onClose: () => void }): ReactNode {
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  const visitor = useDeskState((state) => state.record.visitors[conversation.visitorId] ?? null);
  const form = usePartForm(conversation, visitor);
  const { kind } = form.draft;
  const texts = words.parts;

  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    fields.current?.querySelector<HTMLElement>("input, textarea, button")?.focus();
  });

  function choose(next: PartKind): void {
    asked.current = next !== kind;
    form.change({ kind: next });
  }

  /** A letter chooses while one of the buttons has the focus. */
  function onKeyDown(event: KeyboardEvent): void {
    const next = KEYS[letterOf(event)];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(next);
  }

  function send(): void {
    if (form.send()) onClose();
    else fields.current?.querySelector<HTMLElement>("[aria-invalid=true], input, textarea")?.focus();
  }

  const says = saysOf(form);
  const isWrong = form.tried && form.fault !== null;
  return (
    <Panel title={texts.title} explain={texts.explain} onClose={onClose} onSubmit={send}>
      <fieldset className="modes">
        <legend className="unseen">{texts.choose}</legend>
        {PART_KINDS.map((each) => (
          <button
            key={each}
            type="button"
            className="mode"
            aria-pressed={each === kind}
            aria-keyshortcuts={texts.kinds[each].charAt(0).toLowerCase()}
            onClick={() => choose(each)}
            onKeyDown={onKeyDown}
          >
            {texts.kinds[each]}
          </button>
        ))}
      </fieldset>
      {kind !== null && (
        <div ref={fields} className="part-fields">
          {kind !== "article" && <WordsBefore form={form} kind={kind} />}
          <Fields kind={kind} form={form} locale={customerLocale(visitor, conversation)} conversation={conversation} />
        </div>
      )}
      <p id={id} className={isWrong ? "problem" : "quiet small"} role={isWrong ? "alert" : undefined}>
        {says}
      </p>
      <div className="panel-actions">
        {kind !== null && form.fault !== "all-known" && (
          <button type="submit" className="button primary" aria-disabled={form.fault !== null} aria-describedby={id}>
            {texts.send[kind]}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </Panel>
  );
}

function saysOf({ draft: { kind }, fault }: PartForm): string {
  if (kind === null) return "";
  if (fault === "picture-under-way") return words.parts.pictureUnderWay;
  return fault === null ? words.parts.ready[kind] : words.parts.faults[fault];
}

function WordsBefore({ form: { draft, change }, kind }: { form: PartForm; kind: PartKind }): ReactNode {
  const id = useId();
  return (
    <div className="slot">
      <label htmlFor={id}>{words.parts.text[kind]}</label>
      <textarea
        id={id}
        className="field"
        rows={2}
        dir="auto"
        maxLength={LIMITS.text}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
    </div>
  );
}

interface FieldsProps {
  kind: PartKind;
  form: PartForm;
  /** The language the customer reads. */
  locale: string;
  conversation: Conversation;
}

function Fields({ kind, form, locale, conversation }: FieldsProps): ReactNode {
  switch (kind) {
    case "article":
      return <ArticleFields form={form} locale={locale} />;
    case "steps":
      return <StepsFields form={form} conversationId={conversation.id} />;
    case "choices":
      return <ChoicesFields form={form} />;
    case "form":
      return <FormFields form={form} locale={locale} />;
  }
}
