import { useId, type ReactNode } from "react";
import { LIMITS, type FormInput } from "@warmline/protocol";
import { Icon } from "../shell/icons.tsx";
import type { QuestionDraft } from "../store/parts.ts";
import { words } from "../words.ts";

const INPUTS: readonly FormInput[] = ["line", "lines", "phone", "email", "choice"];

interface QuestionFieldProps {
  field: QuestionDraft;
  /** Its place among what is asked, 1 is first. */
  number: number;
  isWrong: boolean;
  onChange: (next: Partial<QuestionDraft>) => void;
  onRemove: () => void;
}

/** One question of a form: the guide’s as it stands, an own one as it is being written. */
export function QuestionField({ field, number, isWrong, onChange, onRemove }: QuestionFieldProps): ReactNode {
  const texts = words.parts;
  const called = field.label === "" ? texts.question(number) : field.label;
  return (
    <div className="question">
      {field.own ? (
        <OwnQuestion field={field} number={number} isWrong={isWrong} onChange={onChange} />
      ) : (
        <p>
          <span dir="auto">{field.label}</span> <span className="quiet small">{texts.inputs[field.input]}</span>
        </p>
      )}
      <button type="button" className="icon-button" aria-label={texts.removeQuestion(called)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function OwnQuestion({ field, number, isWrong, onChange }: Omit<QuestionFieldProps, "onRemove">): ReactNode {
  const id = useId();
  const texts = words.parts;
  const { label, input, required, choices } = field;
  return (
    <div className="question-fields">
      <input
        type="text"
        className="field"
        dir="auto"
        autoComplete="off"
        maxLength={LIMITS.gist}
        value={label}
        placeholder={texts.question(number)}
        aria-label={texts.question(number)}
        aria-invalid={isWrong}
        onChange={({ target }) => onChange({ label: target.value })}
      />
      <label htmlFor={`${id}-input`} className="unseen">
        {texts.input}
      </label>
      <select
        id={`${id}-input`}
        className="field"
        value={input}
        onChange={({ target }) => onChange({ input: INPUTS.find((each) => each === target.value) ?? "line" })}
      >
        {INPUTS.map((each) => (
          <option key={each} value={each}>
            {texts.inputs[each]}
          </option>
        ))}
      </select>
      <label className="choice">
        <input type="checkbox" checked={required} onChange={({ target }) => onChange({ required: target.checked })} />
        <span>{texts.required}</span>
      </label>
      {input === "choice" && (
        <textarea
          className="field"
          rows={3}
          dir="auto"
          aria-label={texts.answers}
          placeholder={texts.answers}
          value={choices.map((choice) => choice.label).join("\n")}
          onChange={({ target }) => onChange({ choices: asChoices(target.value) })}
        />
      )}
    </div>
  );
}

function asChoices(text: string): QuestionDraft["choices"] {
  if (text === "") return [];
  return text.split("\n").map((label, index) => ({ id: `option-${index + 1}`, label: label.slice(0, LIMITS.option) }));
}
