import type { KeyboardEvent, ReactNode } from "react";
import { LIMITS } from "@warmline/protocol";
import { words } from "../words.ts";
import type { PartForm } from "./usePartForm.ts";

const LEAST = 2;

/** Answers to choose one of: there is always one more line to write in, and Enter leads to it. */
export function ChoicesFields({ form: { draft, change, fault, tried } }: { form: PartForm }): ReactNode {
  const filled = draft.choices.findLastIndex((label) => label !== "") + 1;
  const count = Math.min(LIMITS.options, Math.max(LEAST, filled + 1, draft.choices.length));
  const labels = Array.from({ length: count }, (_none, index) => draft.choices[index] ?? "");
  const isWrong = tried && (fault === "few-choices" || fault === "same-choices");

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    const next = event.currentTarget.nextElementSibling;
    if (!(next instanceof HTMLInputElement) || event.currentTarget.value === "") return;
    event.preventDefault();
    next.focus();
  }

  return (
    <div className="choice-lines">
      {labels.map((label, index) => (
        <input
          key={index}
          type="text"
          className="field"
          dir="auto"
          autoComplete="off"
          maxLength={LIMITS.option}
          value={label}
          aria-label={words.parts.choice(index + 1)}
          placeholder={words.parts.choice(index + 1)}
          aria-invalid={isWrong && (label.trim() === "" || labels.indexOf(label) !== index)}
          onChange={({ target }) => change({ choices: labels.with(index, target.value) })}
          onKeyDown={onKeyDown}
        />
      ))}
    </div>
  );
}
