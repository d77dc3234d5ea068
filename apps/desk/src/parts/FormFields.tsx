import { useEffect, useId, useRef, type ReactNode } from "react";
import { LIMITS, pickText, type DeskGuide } from "@warmline/protocol";
import { moment } from "../format.ts";
import { Facts } from "../customer/Facts.tsx";
import { useDesk, useDeskState, useNow } from "../store/context.tsx";
import { stillToAsk } from "../store/given.ts";
import type { QuestionDraft } from "../store/parts.ts";
import { words } from "../words.ts";
import { QuestionField } from "./QuestionField.tsx";
import type { PartForm } from "./usePartForm.ts";

type GuideForm = DeskGuide["forms"][number];

interface FormFieldsProps {
  form: PartForm;
  /** The language the customer reads. */
  locale: string;
}

/** Questions that are asked one at a time: the guide’s, and those one thinks of. What was said already is shown, not asked. */
export function FormFields({ form: { draft, change, known, fault, tried }, locale }: FormFieldsProps): ReactNode {
  const desk = useDesk();
  const id = useId();
  const guide = useDeskState((state) => state.guide.forms);
  const now = useNow(false);
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  const { title, fields } = draft.form;
  const { ask, said } = stillToAsk(fields, known);
  const texts = words.parts;

  const set = (next: readonly QuestionDraft[], named = title): void => change({ form: { title: named, fields: next } });

  function take(ready: GuideForm): void {
    const isHere = new Set(fields.map((field) => field.id));
    const more = ready.fields.filter((field) => !isHere.has(field.id)).map((field) => questionOf(field, locale));
    set([...fields, ...more], title === "" ? pickText(ready.title, locale) : title);
  }

  // Whoever added a question writes it.
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    [...(box.current?.querySelectorAll<HTMLElement>(".question input[type=text]") ?? [])].at(-1)?.focus();
  });

  function addOwn(): void {
    wanted.current = true;
    const own = { hint: null, example: null, pattern: null, choices: [], own: true } as const;
    set([...fields, { id: `q-${desk.newId()}`, label: "", input: "line", required: true, ...own }]);
  }

  return (
    <div ref={box} className="part-fields">
      {guide.length > 0 && (
        <fieldset className="choices">
          <legend>{texts.forms}</legend>
          {guide.map((ready) => (
            <button key={ready.id} type="button" className="button" onClick={() => take(ready)}>
              {texts.takeForm(pickText(ready.title, "en"))}
            </button>
          ))}
        </fieldset>
      )}
      {said.length > 0 && (
        <section className="part-known" aria-labelledby={`${id}-known`}>
          <h4 id={`${id}-known`} className="quiet small">
            {texts.known}
          </h4>
          <Facts
            facts={said.map(({ label, value, at }) => [
              label,
              at === null ? value : texts.knownAt(value, moment(at, now)),
            ])}
          />
        </section>
      )}
      {fields.length > 0 && (
        <div className="slot">
          <label htmlFor={id}>{texts.formTitle}</label>
          <input
            id={id}
            type="text"
            className="field"
            dir="auto"
            maxLength={LIMITS.gist}
            value={title}
            onChange={({ target }) => set(fields, target.value)}
          />
        </div>
      )}
      {ask.map((field, index) => (
        <QuestionField
          key={field.id}
          field={field}
          number={index + 1}
          isWrong={tried && fault === "question-alone" && field.label.trim() === ""}
          onChange={(next) => set(fields.map((each) => (each.id === field.id ? { ...each, ...next } : each)))}
          onRemove={() => set(fields.filter((each) => each.id !== field.id))}
        />
      ))}
      <div>
        <button type="button" className="button" onClick={addOwn}>
          {texts.addQuestion}
        </button>
      </div>
    </div>
  );
}

function questionOf(field: GuideForm["fields"][number], locale: string): QuestionDraft {
  const { id, input, required, example, pattern } = field;
  return {
    ...{ id, input, required, example, pattern, own: false },
    label: pickText(field.label, locale),
    hint: field.where === null ? null : pickText(field.where, locale),
    choices: field.choices.map((choice) => ({ id: choice.id, label: pickText(choice.label, locale) })),
  };
}
